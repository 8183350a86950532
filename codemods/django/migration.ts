import type { MigrationBody } from './operations.ts';

/** How Django names a migration: the label of its app, and its file without the ending. */
export interface MigrationKey {
  app: string;
  name: string;
}

/** What is to be seen of a migration without a parser. */
export interface MigrationHead {
  dependencies: readonly MigrationKey[];
  runBefore: readonly MigrationKey[];
  /** Of a squashed one: those whose place it takes. */
  replaces: readonly MigrationKey[];
  /** Are its dependencies a list that is written out? */
  isOpen: boolean;
}

export interface Migration extends MigrationKey, MigrationHead {
  /** Relative to the repository. */
  path: string;
  /** Names a type, an index or the extension of pgvector's; only of such a one the body is read. */
  mentionsVectors: boolean;
  /** It makes the extension, or does something by that name. */
  mayCreateExtension: boolean;
  /** `undefined`: does not parse. */
  readonly body: MigrationBody | undefined;
}

const migrationClass = /^class Migration\([\w.]*\bMigration\):/m;

/** Is this a migration of Django's? */
export function isMigration(text: string): boolean {
  return text.includes('django') && migrationClass.test(text);
}

export function mentionsVectors(text: string): boolean {
  return /vector|halfvec|sparsevec|hnsw|ivfflat/i.test(text);
}

const comment = /#[^\n]*/g;
/** By an operation, in SQL, by an extension whose CASCADE brings it, or by a function that is called so. */
const creation = new RegExp(
  [
    'VectorExtension',
    String.raw`\bCreateExtension\(\s*(?:name\s*=\s*)?(?:["'](?:vector|vchord|vectorscale)\b|\w)`,
    String.raw`\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?(?:["'\\]*(?:vector|vchord|vectorscale)\b|["']?\s*[+{%])`,
    String.raw`\b(?:create|enable|install|ensure|setup|add)_?(?:pg_?)?vector(?![a-z])`,
  ].join('|'),
  'i',
);

/** May running this make the extension? */
export function mayCreateExtension(text: string): boolean {
  return creation.test(text.replace(comment, ''));
}

/** Reads it from the text alone. */
export function readMigrationHead(text: string): MigrationHead {
  const dependencies = listOf('dependencies', text);
  return {
    dependencies: keysIn(dependencies ?? ''),
    runBefore: keysIn(listOf('run_before', text) ?? ''),
    replaces: keysIn(listOf('replaces', text) ?? ''),
    isOpen: dependencies === undefined && /^[ \t]+dependencies\b/m.test(text),
  };
}

/** What stands in the brackets; `undefined`: there is no list. */
function listOf(attribute: string, text: string): string | undefined {
  const start = new RegExp(`^[ \\t]+${attribute}\\b[^=\\n]*=[ \\t]*[[(]`, 'm').exec(text);
  if (!start) return undefined;
  const from = start.index + start[0].length;
  const opening = text[from - 1] ?? '[';
  const end = closing(text, from, opening, opening === '[' ? ']' : ')');
  return text.slice(from, end).replace(comment, '');
}

function closing(text: string, from: number, opening: string, close: string): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === opening) depth += 1;
    if (text[at] === close) depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

function keysIn(list: string): MigrationKey[] {
  return [...list.matchAll(/["']([\w.]+)["'],\s*["'](\w+)["']/g)].map(([, app = '', name = '']) => ({
    app,
    name,
  }));
}

/** By the folder that holds the folder of migrations. `apps/notes/migrations/0001_initial.py`: `notes`, `0001_initial`. */
export function keyOfPath(path: string): MigrationKey {
  const [file = '', , app = ''] = path.split('/').reverse();
  return { app, name: file.replace(/\.py$/, '') };
}
