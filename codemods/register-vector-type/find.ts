import type { ConfigureCall } from '../alembic/environment.ts';
import { reachOf } from '../alembic/reach.ts';
import type { Edit, Finding, Project } from '../engine/types.ts';
import type { Names } from '../python/names.ts';
import { eol, lineEnd, type Module, placeImport } from '../python/place-import.ts';
import type { Revisions } from './revisions.ts';

export const code = 'PGV008';

/** An `env.py` of a project whose revisions make vector columns. */
export interface Environment {
  path: string;
  text: string;
  names: Names;
  call: ConfigureCall;
  project: Project;
  revisions: Revisions;
}

const harm = 'a dropped column is written back as `sa.NullType()`, and that downgrade fails';

/** Nothing that Alembic loads imports the types. */
export function typeUnknown(env: Environment): Finding[] | undefined {
  const { text, project, revisions } = env;
  if (revisions.register || project.hasTopLevelModule('pgvector')) return undefined;
  if (reachOf(text, (name) => project.ownModule(name)) !== 'no') return undefined;
  const what = `nothing that Alembic loads here imports \`pgvector.sqlalchemy\`, so reflection does not recognize vectors: ${harm}`;
  if (project.pgvectorUse() === 'none') {
    const reason = 'not edited: nothing here lists the package pgvector among what is installed';
    return [finding(env, 'manual', `${what}; ${reason}`, [])];
  }
  const line = `import pgvector.sqlalchemy  # noqa: F401 (autogenerate knows vectors by it)`;
  return [finding(env, 'safe', `${what}; the import is added`, [placeImport(moduleOf(env), line)])];
}

/** Reflection calls a type by its schema where the search path lacks that. */
export function schemaUnknown(env: Environment): Finding[] | undefined {
  const { text, names, project, revisions } = env;
  const { schema, types } = revisions;
  if (!schema || /\bischema_names\b|\bsearch_path\b/.test(text)) return undefined;
  const what = `the extension is in the schema \`${schema}\`; where the search path lacks it, reflection does not recognize \`${schema}.vector\`: a changed dimension goes unnoticed, and ${harm}`;
  const classes = types.map((type) => (type === 'vector' ? 'Vector' : type.toUpperCase()));
  const taken = [...classes, 'ischema_names'].some((name) => names.bindings(name).length > 0);
  if (taken || project.pgvectorUse() === 'none') {
    const reason = taken
      ? 'the file has these names already'
      : 'nothing here lists the package pgvector among what is installed';
    return [finding(env, 'manual', `${what}; not edited: ${reason}`, [])];
  }
  const edits = [
    placeImport(moduleOf(env), `from pgvector.sqlalchemy import ${[...classes].sort().join(', ')}`),
    placeImport(moduleOf(env), 'from sqlalchemy.dialects.postgresql.base import ischema_names'),
    registration(
      env,
      types.map((type, index) => `ischema_names["${schema}.${type}"] = ${classes[index]}`),
    ),
  ];
  return [finding(env, 'unsafe', `${what}; it is registered under that name`, edits)];
}

/** Below the imports at the head of the file. */
function registration({ text, names }: Environment, lines: string[]): Edit {
  const definition = names.root.namedChildren.find((child) => /_definition$/.test(child?.type ?? ''));
  const head = names.imports.filter(
    (one) => one.topLevel && one.node.startIndex < (definition?.startIndex ?? text.length),
  );
  const start = lineEnd(text, head[head.length - 1]?.node.endIndex ?? 0);
  const newline = eol(text);
  return { start, end: start, text: newline + lines.map((line) => line + newline).join('') };
}

function moduleOf({ path, text, names }: Environment): Module {
  return { path, text, root: names.root, imports: names.imports };
}

function finding(
  { call }: Environment,
  applicability: Finding['applicability'],
  message: string,
  edits: Edit[],
): Finding {
  const { startIndex: start, endIndex: end } = call.callee;
  return { code, message, applicability, start, end, edits };
}
