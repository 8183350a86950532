import type { Node, Tree } from 'web-tree-sitter';
import { LastOf } from '../../lib/last-of.ts';
import type { Names } from '../python/names.ts';
import type { Operation } from '../schema/facts.ts';
import { hintsAtCreation } from './hidden-creation.ts';
import { operationsIn, type Wanted } from './operations.ts';
import {
  mentionsVectors,
  type Revision,
  type RevisionBody,
  readRevisionHead,
  rendersVectors,
  upgradeMentionsVectors,
} from './revision.ts';

/** A revision from its parsed text; `undefined` when it is none. `wanted`: the operations that its body is read for. */
export function readRevision(path: string, names: Names, wanted?: Wanted): Revision | undefined {
  const { text } = names;
  const head = readRevisionHead(text);
  return (
    head && {
      ...head,
      path,
      mentionsVectors: mentionsVectors(text),
      upgradeMentionsVectors: upgradeMentionsVectors(text),
      rendersVectors: rendersVectors(text),
      hintsAtCreation: hintsAtCreation(text),
      body: readRevisionBody(names, wanted),
    }
  );
}

/** As in `operationsIn`. */
const known = new LastOf<Tree, RevisionBody>();

/** What its two functions do, each in the order of the text; what they call in this file is theirs as well. */
export function readRevisionBody(names: Names, wanted?: Wanted): RevisionBody {
  const { tree } = names.root;
  if (wanted) return known.get(tree) ?? read(names, wanted);
  return known.of(tree, () => read(names, undefined));
}

function read(names: Names, wanted: Wanted | undefined): RevisionBody {
  const upgrade: Operation[] = [];
  const downgrade: Operation[] = [];
  for (const { call, operation } of operationsIn(names, wanted)) {
    const directions = directionsOf(call, names, new Set());
    if (directions.has('upgrade')) upgrade.push(operation);
    if (directions.has('downgrade')) downgrade.push(operation);
  }
  return { upgrade, downgrade };
}

/** In which of the two it runs, by the function it stands in or, of a helper, by those that name it. */
function directionsOf(node: Node, names: Names, seen: Set<string>): Set<string> {
  const name = functionAround(node)?.childForFieldName('name')?.text ?? '';
  const [, direction] = /^(upgrade|downgrade)(?:_\w+)?$/.exec(name) ?? [];
  if (direction) return new Set([direction]);
  if (name === '' || seen.has(name)) return new Set();
  seen.add(name);
  return new Set(names.references(name).flatMap((one) => [...directionsOf(one, names, seen)]));
}

function functionAround(node: Node): Node | undefined {
  for (let up = node.parent; up; up = up.parent) if (up.type === 'function_definition') return up;
  return undefined;
}
