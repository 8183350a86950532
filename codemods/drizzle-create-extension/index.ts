import type { Codemod, Context, Finding } from '../engine/types.ts';
import { sql } from '../sql/language.ts';
import { createsExtension, createsIfMissing, filesThatCreate, typeIn } from '../sql/vector-extension.ts';

export const codemod: Codemod<string> = {
  id: 'drizzle-create-extension',
  title: "Create the extension before the first vector column of Drizzle's migrations.",
  language: sql,
  codes: ['PGV044'],
  options: {},
  words: ['vector(', 'vec(', 'VECTOR(', 'VEC('],
  mayConcern: (text) => typeIn(text) !== undefined && !createsExtension(text),
  find({ path, text }, _tree, { project }) {
    const type = typeIn(text);
    if (!type || createsExtension(text) || !isFirst(path, project)) return [];
    const creating = filesThatCreate(project);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const later = creating.filter(
      (one) => one.path.startsWith(folder) && /^[^/]*\.sql$/.test(one.path.slice(folder.length)),
    );
    if (creating.length > later.length) return [];
    return [finding(type, text, later.find((one) => !createsIfMissing(one.text))?.path)];
  },
};

/** `blocking`: a later migration that creates the extension, and would fail where it is there already. */
function finding(type: { start: number; end: number }, text: string, blocking: string | undefined): Finding {
  const message = `no migration up to here creates the extension: on a new database \`${text.slice(type.start, type.end)}\` is no type`;
  if (blocking !== undefined) {
    const reason = `not edited: ${blocking} creates it, too late, and fails where it exists; let that say IF NOT EXISTS first`;
    return { code: 'PGV044', message: `${message}; ${reason}`, applicability: 'manual', ...type, edits: [] };
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const statement = `CREATE EXTENSION IF NOT EXISTS vector;--> statement-breakpoint${eol}`;
  return {
    code: 'PGV044',
    message: `${message}; the extension is created first`,
    applicability: 'safe',
    ...type,
    edits: [{ start: 0, end: 0, text: statement }],
  };
}

interface Journal {
  entries?: { tag?: string }[];
}

/** Is this a migration of Drizzle's journal, and none before it has a vector or creates the extension? */
function isFirst(path: string, project: Context['project']): boolean {
  const tags = tagsOf(project.textBeside('meta/_journal.json'));
  const own = tags.indexOf(path.slice(path.lastIndexOf('/') + 1).replace(/\.sql$/, ''));
  if (own < 0) return false;
  const before = tags.slice(0, own).map((tag) => project.textBeside(`${tag}.sql`));
  return before.every((text) => text !== undefined && !createsExtension(text) && typeIn(text) === undefined);
}

function tagsOf(journal: string | undefined): string[] {
  if (journal === undefined) return [];
  try {
    const { entries = [] }: Journal = JSON.parse(journal);
    return entries.flatMap(({ tag }) => tag ?? []);
  } catch {
    return [];
  }
}
