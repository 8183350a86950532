import type { Edit } from '../engine/types.ts';
import type { ModuleUse, Taken } from './modules.ts';
import { child, type SyntaxNode } from './nodes.ts';

export interface ClauseChange {
  /** The default import goes. */
  dropDefault?: boolean;
  dropNames?: readonly Taken[];
  /** `l2Distance`, in braces. */
  addNames?: readonly string[];
}

/** Changes what stands between `import` and `from`; with nothing left the module is still loaded: `import 'm'`. */
export function changeClause(use: ModuleUse, text: string, change: ClauseChange): Edit[] {
  const { dropDefault = false, dropNames = [], addNames = [] } = change;
  const usual = use.names.find(({ element }) => element.node.type === 'ImportDefaultSpecifier');
  const named = use.names.filter(({ element }) => element.node.type === 'ImportSpecifier');
  const kept = named.filter((one) => !dropNames.includes(one));
  const keepsDefault = usual !== undefined && !dropDefault;
  if (!keepsDefault && kept.length + addNames.length === 0) return [bare(use)];
  const empty = emptyBraces(use, text);
  if (usual && empty) {
    const own = keepsDefault ? text.slice(usual.element.node.start, usual.element.node.end) : '';
    const clause = [own, addNames.length > 0 ? braced(addNames, text) : ''].filter((one) => one !== '');
    return [{ start: usual.element.node.start, end: empty.end, text: clause.join(', ') }];
  }
  const edits: Edit[] = [];
  const open = text.indexOf('{', usual?.element.node.end ?? use.node.node.start);
  const hasBraces = named.length > 0;
  if (usual && !keepsDefault) {
    const { start, end } = usual.element.node;
    edits.push(hasBraces ? { start, end: open, text: '' } : { start, end, text: braced(addNames, text) });
  }
  if (keepsDefault && !hasBraces && addNames.length > 0) {
    edits.push(insert(usual.element.node.end, `, ${braced(addNames, text)}`));
  }
  if (!hasBraces) return edits;
  if (kept.length === 0 && addNames.length === 0) {
    const close = text.indexOf('}', open) + 1;
    return [...edits, { start: usual?.element.node.end ?? open, end: close, text: '' }];
  }
  return [...edits, ...changeNames(named.map(nodeOf), kept.map(nodeOf), addNames, text)];
}

/** The `, {}` of `import d, {} from 'm'`. */
export function emptyBraces({ names, node, source }: ModuleUse, text: string): Edit | undefined {
  if (names.length !== 1) return undefined;
  const clause = text.slice(node.node.start, source.node.start);
  const comma = clause.lastIndexOf(',');
  if (comma < 0 || !/^,\s*\{\s*\}/.test(clause.slice(comma))) return undefined;
  const start = node.node.start + clause.slice(0, comma).trimEnd().length;
  return { start, end: node.node.start + clause.lastIndexOf('}') + 1, text: '' };
}

/** The same for the names of `const { a, b: c } = require('m')`; undefined where none would stay. */
export function changePattern(
  use: ModuleUse,
  text: string,
  { dropNames = [], addNames = [] }: Pick<ClauseChange, 'dropNames' | 'addNames'>,
): Edit[] | undefined {
  const kept = use.names.filter((one) => !dropNames.includes(one));
  if (kept.length + addNames.length === 0) return undefined;
  const added = addNames.map((name) => name.replace(' as ', ': '));
  return changeNames(use.names.map(nodeOf), kept.map(nodeOf), added, text);
}

/** Takes names out of a list with commas, and puts others at its end (or, when none stays, in its place). */
function changeNames(
  all: readonly SyntaxNode[],
  kept: readonly SyntaxNode[],
  added: readonly string[],
  text: string,
): Edit[] {
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) return [];
  if (kept.length === 0) return [{ start: first.start, end: last.end, text: added.join(', ') }];
  const edits = all.flatMap((one, index): Edit[] => {
    if (kept.includes(one)) return [];
    const next = all[index + 1];
    const before = all[index - 1];
    if (next) return [{ start: one.start, end: next.start, text: '' }];
    return [{ start: before?.end ?? one.start, end: one.end, text: '' }];
  });
  const lastKept = kept.at(-1) ?? last;
  const gap = gapBefore(lastKept, text);
  return [...edits, ...added.map((name) => insert(lastKept.end, `,${gap}${name}`))];
}

/** A blank, or a newline and the indent where each name has a line. */
function gapBefore({ start }: SyntaxNode, text: string): string {
  return /\r?\n[ \t]*$/.exec(text.slice(0, start))?.[0] ?? ' ';
}

function bare({ node, source }: ModuleUse): Edit {
  return { start: node.node.start + 'import'.length, end: source.node.start, text: ' ' };
}

/** With blanks inside, unless all other braces of the file's imports have none. */
export function braced(names: readonly string[], text: string): string {
  const tight = /^import\b[^'"]*?\{\S/m.test(text) && !/^import\b[^'"]*?\{\s/m.test(text);
  return tight ? `{${names.join(', ')}}` : `{ ${names.join(', ')} }`;
}

/** Another module, in the quotes that are there. */
export function changeModule({ source }: ModuleUse, module: string): Edit {
  return { start: source.node.start + 1, end: source.node.end - 1, text: module };
}

/** Calls something else that an import, a re-export or a pattern takes; its name in this file stays. */
export function changeImported({ element }: Taken, name: string): Edit {
  const { node } = element;
  const [what, own] = fieldsOf(node);
  const key = child(node, what);
  const value = child(node, own);
  if (!key) throw new Error(`a ${node.type} without a name`);
  const isShort = !value || value.start === key.start;
  if (!isShort || node.type === 'MemberExpression') return { start: key.start, end: key.end, text: name };
  const between = node.type === 'ObjectProperty' ? ': ' : ' as ';
  return insert(key.start, `${name}${between}`);
}

function fieldsOf({ type }: SyntaxNode): [string, string] {
  if (type === 'ImportSpecifier') return ['imported', 'local'];
  if (type === 'ExportSpecifier') return ['local', 'exported'];
  return type === 'ObjectProperty' ? ['key', 'value'] : ['property', ''];
}

function nodeOf({ element }: Taken): SyntaxNode {
  return element.node;
}

export function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
