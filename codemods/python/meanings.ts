import type { Node, Tree } from 'web-tree-sitter';
import type { Edit } from '../engine/types.ts';
import { builtins } from './builtins.ts';
import { Moved } from './moved.ts';
import { type Binding, Names } from './names.ts';
import { earlyUses, hasStars, undefinedUses } from './undefined-names.ts';

/** What a name means in a text before edits. */
interface Meaning {
  undefined: boolean;
  early: boolean;
  /** Where each use stands in the edited text, `undefined` when an edit touches it, and what it means. */
  uses: { at: number | undefined; bindings: Bound[] }[];
}

interface Bound {
  /** As above. */
  at: number | undefined;
  /** Of an import, what it stands for. */
  path: string | undefined;
}

/**
 * Holds that edits leave every name its meaning: none is used where nothing binds it or not yet, none is captured by a new
 * binding, and what is moved means the same where it comes to stand. Called with the tree before the edits; what it gives
 * is asked about the tree behind them, and says what is wrong.
 */
export function meaningsBefore(tree: Tree, text: string, edits: readonly Edit[]): MeaningsAfter {
  const names = Names.of(tree, text);
  const moved = new Moved(edits);
  const before = new Map([...namesIn(text, edits)].map((name) => [name, meaningOf(name, names, moved)]));
  return (after, afterText) => {
    const now = Names.of(after, afterText);
    for (const [name, meaning] of before) {
      const objection = changed(name, meaning, now, moved);
      if (objection) return objection;
    }
    return undefined;
  };
}

type MeaningsAfter = (tree: Tree, text: string) => string | undefined;

/** The names that edits write or take away. */
function namesIn(text: string, edits: readonly Edit[]): Set<string> {
  const touched = edits.map(({ start, end, text: added }) => `${wholeWords(text, start, end)}\n${added}`);
  return new Set(touched.join('\n').match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
}

/** An edit may begin or end inside of a name. */
function wholeWords(text: string, start: number, end: number): string {
  const head =
    /(?<![\p{L}\p{N}_])[\p{L}\p{N}_]*$/u.exec(text.slice(Math.max(0, start - 100), start))?.[0] ?? '';
  const tail = /^[\p{L}\p{N}_]*/u.exec(text.slice(end, end + 100))?.[0] ?? '';
  return head + text.slice(start, end) + tail;
}

function meaningOf(name: string, names: Names, moved: Moved): Meaning {
  const place = (node: Node) => moved.place(node.startIndex, node.endIndex);
  return {
    undefined: undefinedUses(name, names).length > 0,
    early: earlyUses(name, names).length > 0,
    uses: names.references(name).map((node) => ({
      at: place(node),
      bindings: names.resolve(name, node).map((one) => ({ at: place(one.node), path: one.imported?.path })),
    })),
  };
}

function changed(name: string, before: Meaning, names: Names, moved: Moved): string | undefined {
  const [lost] = undefinedUses(name, names);
  if (lost && !before.undefined && !hasStars(names)) return said(name, lost, 'nothing binds it there');
  const [early] = earlyUses(name, names);
  if (early && !before.early) return said(name, early, 'what binds it runs later');
  const bindings = names.bindings(name);
  const known = new Map(before.uses.map((one) => [one.at, one.bindings]));
  for (const use of names.references(name)) {
    const now = names.resolve(name, use);
    const trouble = moved.isNew(use.startIndex)
      ? ofNew(now, bindings, before, moved)
      : ofOld(name, now, known.get(use.startIndex));
    if (trouble) return said(name, use, trouble);
  }
  return undefined;
}

function said(name: string, use: Node, trouble: string): string {
  return `line ${use.startPosition.row + 1} would say \`${name}\`, and ${trouble}`;
}

/** A use that was there: the new bindings may mend it, and must not take it. */
function ofOld(name: string, now: readonly Binding[], then: readonly Bound[] = []): string | undefined {
  if (then.some(({ at }) => at === undefined)) return undefined;
  if (then.length === 0 && !builtins.has(name)) return undefined;
  // `import pgvector.psycopg` and `import pgvector.sqlalchemy` bind one name to one module.
  const isSame =
    ({ node, imported }: Binding) =>
    (one: Bound) =>
      one.at === node.startIndex || (one.path !== undefined && one.path === imported?.path);
  return now.every((one) => then.some(isSame(one))) ? undefined : 'it would mean something else';
}

/** A use that the edits write: it means what they bind, else what it meant where it was taken from. */
function ofNew(
  now: readonly Binding[],
  all: readonly Binding[],
  before: Meaning,
  moved: Moved,
): string | undefined {
  if (now.some(({ node }) => isDeleted(node))) return 'it is deleted';
  const isWritten = ({ node }: Binding) => moved.isNew(node.startIndex);
  if (now.some(isWritten)) return undefined;
  const taken = before.uses.filter(({ at }) => at === undefined);
  const meant = (bindings: readonly Bound[]) =>
    now.every(({ node }) => bindings.some(({ at }) => at === node.startIndex));
  if (taken.some(({ bindings }) => meant(bindings))) return undefined;
  return taken.length > 0 || all.some(isWritten) ? 'it means something else there' : undefined;
}

function isDeleted(node: Node): boolean {
  return node.parent?.type === 'delete_statement' || node.parent?.parent?.type === 'delete_statement';
}
