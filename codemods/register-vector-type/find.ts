import type { ConfigureCall } from '../alembic/environment.ts';
import { reachOf } from '../alembic/reach.ts';
import type { Project } from '../engine/project-facts.ts';
import type { Edit, Problem } from '../engine/types.ts';
import type { Names } from '../python/names.ts';
import { eol, headerImports, lineEnd, type Module, placeImport } from '../python/place-import.ts';
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

const notInstalled = 'nothing here lists the package pgvector among what is installed';
const harm = 'a dropped column is written back as `sa.NullType()`, and that downgrade fails';

/** Nothing that Alembic loads imports the types. */
export function typeUnknown(env: Environment): Problem[] | undefined {
  const { text, project, revisions } = env;
  if (revisions.register || project.hasTopLevelModule('pgvector')) return undefined;
  if (reachOf(text, (name) => project.ownModule(name)) !== 'no') return undefined;
  const what = `nothing that Alembic loads here imports \`pgvector.sqlalchemy\`, so reflection does not recognize vectors: ${harm}`;
  if (project.pgvectorUse() === 'none') {
    return [{ ...placeOf(env), what, reason: notInstalled }];
  }
  const line = `import pgvector.sqlalchemy  # noqa: F401 (autogenerate knows vectors by it)`;
  const repair = { outcome: 'the import is added', edits: [placeImport(moduleOf(env), line)] };
  return [{ ...placeOf(env), what, repair }];
}

/** Reflection calls a type by its schema where the search path lacks that. */
export function schemaUnknown(env: Environment): Problem[] | undefined {
  const { text, names, project, revisions } = env;
  const { schema, types } = revisions;
  if (!schema || /\bischema_names\b|\bsearch_path\b/.test(text)) return undefined;
  const what = `the extension is in the schema \`${schema}\`; where the search path lacks it, reflection does not recognize \`${schema}.vector\`: a changed dimension goes unnoticed, and ${harm}`;
  const classes = types.map((type) => (type === 'vector' ? 'Vector' : type.toUpperCase()));
  const taken = [...classes, 'ischema_names'].some((name) => names.bindings(name).length > 0);
  if (taken) return [{ ...placeOf(env), what, reason: 'the file has these names already' }];
  if (project.pgvectorUse() === 'none') return [{ ...placeOf(env), what, reason: notInstalled }];
  const imports = [
    `from pgvector.sqlalchemy import ${[...classes].sort().join(', ')}`,
    'from sqlalchemy.dialects.postgresql.base import ischema_names',
  ];
  const lines = types.map((type, index) => `ischema_names["${schema}.${type}"] = ${classes[index]}`);
  const repair = { outcome: 'it is registered under that name', edits: registration(env, imports, lines) };
  return [{ ...placeOf(env), what, risk: '', repair }];
}

/** The imports among those at the head of the file, and the lines below all of them. */
function registration(env: Environment, imports: string[], lines: string[]): Edit[] {
  const { text, names } = env;
  const newline = eol(text);
  const last = headerImports(names.root, names.imports).at(-1);
  // A file that begins with a function has no such head: all goes in front of that.
  if (!last) {
    const block = [...imports, '', ...lines];
    const behindDocstring = /^\s/.test(placeImport(moduleOf(env), block.join(newline)).text);
    return [placeImport(moduleOf(env), [...block, ...(behindDocstring ? [] : [''])].join(newline))];
  }
  const start = lineEnd(text, last.node.endIndex);
  const below = newline + lines.map((line) => line + newline).join('');
  return [...imports.map((line) => placeImport(moduleOf(env), line)), { start, end: start, text: below }];
}

function moduleOf({ path, text, names }: Environment): Module {
  return { path, text, root: names.root, imports: names.imports };
}

function placeOf({ call }: Environment): Pick<Problem, 'code' | 'start' | 'end'> {
  const { startIndex: start, endIndex: end } = call.callee;
  return { code, start, end };
}
