import type { Codemod, Context, Problem } from '../engine/types.ts';
import { isForAnother } from '../sql/database.ts';
import { creationFor } from '../sql/extension-creators.ts';
import { sql } from '../sql/language.ts';
import { createsExtension, createsIfMissing, filesThatCreate } from '../sql/vector-extension.ts';
import { typeInSql } from '../sql/vector-type.ts';

export const codemod: Codemod<string> = {
  id: 'drizzle-create-extension',
  title: "Create the extension before the first vector column of Drizzle's migrations.",
  language: sql,
  codes: ['PGV044'],
  options: {},
  words: ['vector', 'halfvec', 'sparsevec', 'VECTOR', 'HALFVEC', 'SPARSEVEC'],
  mayConcern: (text) => typeInSql(text) !== undefined && !createsExtension(text),
  find({ path, text }, _tree, { project }) {
    const type = typeInSql(text);
    if (!type || createsExtension(text) || !isFirst(path, project) || isForAnother({ path, text }, project))
      return [];
    const { before } = creationFor(project);
    return before
      ? []
      : [problem(type, text, schemaOf(text.slice(type.start, type.end)) ?? obstacle(project))];
  },
};

/** A type of a schema wants the extension there, and the schema before it. */
function schemaOf(type: string): string | undefined {
  const [, schema] = /^("?\w+"?)\./.exec(type) ?? [];
  return schema && `create the extension there, WITH SCHEMA ${schema}, once that schema is created`;
}

/** Why the extension can't be created here. */
function obstacle(project: Context['project']): string | undefined {
  const folder = project.path.slice(0, project.path.lastIndexOf('/') + 1);
  const creating = filesThatCreate(project, 'repository').filter(({ path }) => path !== project.path);
  const later = creating.find((one) => one.path.startsWith(folder) && !createsIfMissing(one.text));
  if (later)
    return `${later.path} creates it, too late, and fails where it exists; let that say IF NOT EXISTS first`;
  const { elsewhere } = creationFor(project);
  return elsewhere?.why === 'in other migrations'
    ? `${elsewhere.path} creates it, among other migrations, and may put it into another schema; let those run first, or say here what they say`
    : undefined;
}

function problem(type: { start: number; end: number }, text: string, obstacle: string | undefined): Problem {
  const what = `no migration up to here creates the extension: on a new database \`${text.slice(type.start, type.end)}\` is no type`;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const statement = `CREATE EXTENSION IF NOT EXISTS vector;--> statement-breakpoint${eol}`;
  return {
    code: 'PGV044',
    ...type,
    what,
    reason: obstacle,
    repair: { outcome: 'the extension is created first', edits: [{ start: 0, end: 0, text: statement }] },
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
  return before.every(
    (text) => text !== undefined && !createsExtension(text) && typeInSql(text) === undefined,
  );
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
