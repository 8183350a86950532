import type { Node, Tree } from 'web-tree-sitter';
import { TooDeep } from '../engine/too-deep.ts';

type TreeSitter = typeof import('web-tree-sitter');

/** A node on the way from the root to one that was asked for. */
interface Place {
  node: Node;
  end: number;
  depth: number;
  parent: Place | undefined;
  /** The child on the way that was gone last: the next one often goes there too. */
  last: Place | undefined;
  /** All children, where they are many. */
  children: readonly Node[] | undefined;
}

/** From so many children on they are searched by halves. */
const many = 32;
/** Nobody writes expressions so deep, and Python refuses them: what walks up from each of them would take for ever. */
const deepest = 1000;
/** Of places that are kept, for the memory. */
const mostKept = 200_000;

/**
 * Who contains whom in a tree. tree-sitter starts at the root for each `parent`, and passes by all siblings on the way down:
 * with thousands of them that is most of the work.
 */
class Places {
  private readonly root: Place;
  private readonly known = new Map<number, Place>();

  constructor(tree: Tree) {
    const node = tree.rootNode;
    this.root = placeOf(node, undefined);
    this.known.set(node.id, this.root);
  }

  /** `undefined`: it is not on the way, as a node without an extent. */
  parentOf(node: Node): Node | null | undefined {
    const place = this.known.get(node.id) ?? this.find(node.startIndex, node.endIndex, node.id);
    return place.node.id === node.id ? (place.parent?.node ?? null) : undefined;
  }

  /** The smallest node that spans this. */
  nodeAt(start: number, end: number): Node {
    return this.find(start, end).node;
  }

  private find(start: number, end: number, id?: number): Place {
    let at = this.root;
    for (;;) {
      if (at.node.id === id) return at;
      const next = this.step(at, start, end);
      if (!next) return at;
      at = next;
    }
  }

  private step(at: Place, start: number, end: number): Place | undefined {
    const { last } = at;
    if (last && spans(last, start, end)) return last;
    at.children ??= at.node.childCount >= many ? at.node.children.filter((one) => one !== null) : undefined;
    const child = at.children ? childAt(at.children, start) : at.node.firstChildForIndex(start);
    if (!child) return undefined;
    const place = this.known.get(child.id) ?? placeOf(child, at);
    if (!spans(place, start, end)) return undefined;
    if (place.depth > deepest) throw new TooDeep('it is nested too deeply to be read');
    if (this.known.size > mostKept) this.forget();
    this.known.set(child.id, place);
    at.last = place;
    return place;
  }

  private forget(): void {
    this.known.clear();
    this.root.last = undefined;
    this.known.set(this.root.node.id, this.root);
  }
}

function placeOf(node: Node, parent: Place | undefined): Place {
  const depth = parent ? parent.depth + 1 : 0;
  return { node, end: node.endIndex, depth, parent, last: undefined, children: undefined };
}

function spans({ node, end }: Place, start: number, to: number): boolean {
  return node.startIndex <= start && to <= end && start < end;
}

/** The first that ends behind `at`. */
function childAt(children: readonly Node[], at: number): Node | undefined {
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((children[middle]?.startIndex ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  // Before it may stand one without an extent.
  while (low > 0 && (children[low - 1]?.endIndex ?? 0) > at) low--;
  return children[low];
}

const ofTree = Symbol('places');

function placesOf(tree: Tree): Places {
  const owner = tree as Tree & { [ofTree]?: Places };
  owner[ofTree] ??= new Places(tree);
  return owner[ofTree];
}

/** Has every node look for its parent, and the root for what stands somewhere, in the places that are known. */
export function rememberPlaces({ Node: { prototype } }: TreeSitter): void {
  if (ofTree in prototype) return;
  const parent = Object.getOwnPropertyDescriptor(prototype, 'parent')?.get;
  const descendantForIndex = prototype.descendantForIndex;
  if (!parent) throw new Error('a node of tree-sitter has no parent');
  Object.defineProperty(prototype, ofTree, { value: true });
  Object.defineProperty(prototype, 'parent', {
    configurable: true,
    get(this: Node) {
      const known = placesOf(this.tree).parentOf(this);
      return known === undefined ? parent.call(this) : known;
    },
  });
  prototype.descendantForIndex = function (this: Node, start: number, end = start) {
    const places = placesOf(this.tree);
    return start < end && places.parentOf(this) === null
      ? places.nodeAt(start, end)
      : descendantForIndex.call(this, start, end);
  };
}
