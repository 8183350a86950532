import type { Node } from 'web-tree-sitter';
import type { Edit } from '../engine/types.ts';
import type { ImportStatement } from './imports.ts';
import { stdlib } from './stdlib.ts';

/** A module as its imports see it. */
export interface Module {
  path: string;
  text: string;
  root: Node;
  imports: ImportStatement[];
}

/**
 * Where a new module-level import goes, and the edit that puts it there: after the docstring and `from __future__`,
 * in the block where its neighbours are, in the order that this block keeps. Not below `limit`, where it is needed.
 */
export function placeImport(module: Module, line: string, limit = Infinity): Edit {
  const { root, text, imports } = module;
  const header = headerImports(root, imports).filter((one) => one.node.startIndex < limit);
  const block = neighbourBlock(module, header);
  if (block.length === 0) return placeAlone(module, header, line);
  const before = block[insertionIndex(block, line)];
  if (before) return insertAt(lineStart(text, before.node.startIndex), line + eol(text));
  const last = block[block.length - 1];
  return insertAfterLine(text, last ? last.node.endIndex : 0, line);
}

/** Top-level imports before the first function or class: those further down are there for a reason of their own. */
export function headerImports(root: Node, imports: ImportStatement[]): ImportStatement[] {
  const definition = root.namedChildren.find((child) => /_definition$/.test(child?.type ?? ''));
  const end = definition?.startIndex ?? root.endIndex;
  return imports.filter((one) => one.topLevel && one.kind !== 'future' && one.node.startIndex < end);
}

const neighbours = new Set([
  'pgvector',
  'sqlalchemy',
  'alembic',
  'sqlmodel',
  'flask_sqlalchemy',
  'geoalchemy2',
]);

/** The third-party imports of the block (imports without a blank line between them) that suits pgvector best. */
function neighbourBlock({ text, path }: Module, header: ImportStatement[]): ImportStatement[] {
  const blocks = blocksOf(text, header).map((block) =>
    block.filter((one) => section(one, path) === 'third-party'),
  );
  const withNeighbour = (name: string) =>
    blocks.find((block) => block.some((one) => topModule(one) === name));
  for (const name of neighbours) {
    const found = withNeighbour(name);
    if (found) return found;
  }
  return blocks.find((block) => block.length > 0) ?? [];
}

export function blocksOf(text: string, header: ImportStatement[]): ImportStatement[][] {
  const blocks: ImportStatement[][] = [];
  let end = -1;
  for (const one of header) {
    const gap = text.slice(Math.max(end, 0), one.node.startIndex);
    const together = end >= 0 && !/\n[ \t\r]*\n/.test(gap) && !/^[ \t]*[^\s#;]/m.test(gap);
    const block = together ? blocks[blocks.length - 1] : undefined;
    if (block) block.push(one);
    else blocks.push([one]);
    end = one.node.endIndex;
  }
  return blocks;
}

function modulePath(one: ImportStatement): string {
  return one.kind === 'from' ? one.module : (one.names[0]?.loads ?? '');
}

export function topModule(one: ImportStatement): string {
  return modulePath(one).split('.')[0] ?? '';
}

/** Names that applications give to their own packages, and packages hardly ever. */
const ownNames = /^(app|apps|src|backend|server|api|core|models|config|settings|db|database)$/;

export function isOwnName(top: string): boolean {
  return ownNames.test(top);
}

export function section(one: ImportStatement, path: string): 'stdlib' | 'third-party' | 'first-party' {
  const top = topModule(one);
  if (stdlib.has(top)) return 'stdlib';
  // Alembic's own layout has a folder called `alembic`, which is not the package of that name.
  const own = top === '' || isOwnName(top) || (!neighbours.has(top) && `/${path}`.includes(`/${top}/`));
  return own ? 'first-party' : 'third-party';
}

type Key = [number, string];
type KeyOf = (kind: 'import' | 'from', module: string) => Key;

/** isort's default: `import x` first, then `from x import y`, each by module. */
const straightFirst: KeyOf = (kind, module) => [kind === 'import' ? 0 : 1, module.toLowerCase()];
/** isort's `force_sort_within_sections`, and the order of Alembic's own template. */
const byModule: KeyOf = (_kind, module) => [0, module.toLowerCase()];

/** Before which statement of the block the line goes; the block's length for after the last. */
export function insertionIndex(block: ImportStatement[], line: string): number {
  const keyOf = [straightFirst, byModule].find((order) => isSorted(block, order)) ?? straightFirst;
  const [word = '', module = ''] = line.split(' ');
  const key = keyOf(word === 'from' ? 'from' : 'import', module);
  if (isSorted(block, keyOf)) {
    const index = block.findIndex((one) => compare(keyOfStatement(one, keyOf), key) > 0);
    return index < 0 ? block.length : index;
  }
  return block.findLastIndex((one) => compare(keyOfStatement(one, keyOf), key) <= 0) + 1 || block.length;
}

/** Would the block around this import stay in its order if the import were of that module instead? */
export function keepsOrder(
  { text, path, imports }: Module,
  statement: ImportStatement,
  module: string,
): boolean {
  const block = blocksOf(
    text,
    imports.filter((one) => one.topLevel && one.kind !== 'future'),
  )
    .find((one) => one.includes(statement))
    ?.filter((one) => section(one, path) === 'third-party');
  const order = [straightFirst, byModule].find((keyOf) => block && isSorted(block, keyOf));
  if (!block || !order) return true;
  return isSorted(
    block.map((one) => (one === statement ? { ...one, module } : one)),
    order,
  );
}

function keyOfStatement(one: ImportStatement, keyOf: KeyOf): Key {
  return keyOf(one.kind === 'from' ? 'from' : 'import', modulePath(one));
}

function isSorted(block: ImportStatement[], keyOf: KeyOf): boolean {
  const keys = block.map((one) => keyOfStatement(one, keyOf));
  return keys.every((key, i) => i === 0 || compare(keys[i - 1] ?? key, key) <= 0);
}

function compare(a: Key, b: Key): number {
  return a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
}

/** No third-party import to stand beside: a block of its own, with a blank line to each side. */
function placeAlone({ root, text, path }: Module, header: ImportStatement[], line: string): Edit {
  const newline = eol(text);
  const own = header.find((one) => section(one, path) === 'first-party');
  const lastOther = header.findLast((one) => section(one, path) === 'stdlib');
  if (own && !lastOther) return insertAt(lineStart(text, own.node.startIndex), line + newline + newline);
  const after = lastOther?.node ?? preamble(root);
  if (after) {
    const edit = insertAfterLine(text, after.endIndex, line);
    return { ...edit, text: beforeBlankLine(text, edit.start, newline + edit.text) };
  }
  const start = firstStatement(root, text);
  return insertAt(start, line + newline + newline);
}

/** The docstring or the last `from __future__ import`, whichever comes later. */
function preamble(root: Node): Node | undefined {
  let last: Node | undefined;
  for (const child of root.namedChildren) {
    if (!child || child.type === 'comment') continue;
    const docstring =
      child.type === 'expression_statement' && child.firstNamedChild?.type === 'string' && !last;
    if (!docstring && child.type !== 'future_import_statement') break;
    last = child;
  }
  return last;
}

function firstStatement(root: Node, text: string): number {
  const first = root.namedChildren.find((child) => child && child.type !== 'comment');
  return first ? lineStart(text, first.startIndex) : text.length;
}

function beforeBlankLine(text: string, at: number, inserted: string): string {
  const newline = eol(text);
  const followedByBlank = /^[ \t]*\r?\n/.test(text.slice(at)) || at >= text.length;
  return followedByBlank ? inserted : inserted + newline;
}

export function eol(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The index behind the line's newline, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

function insertAt(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

export function insertAfterLine(text: string, at: number, line: string): Edit {
  const end = lineEnd(text, at);
  const closed = end > 0 && text[end - 1] === '\n';
  return insertAt(end, closed ? line + eol(text) : eol(text) + line);
}
