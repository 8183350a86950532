import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { RepositoryIndex } from '../../codemods/engine/repository-index.ts';
import { modelTables } from '../../codemods/schema/model/model-tables.ts';
import { ModelScope } from '../../codemods/schema/model/scope.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import './parse.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const names = readdirSync(new URL('shapes', import.meta.url))
  .filter((name) => /^[a-z]\w*\.py$/.test(name))
  .map((name) => name.slice(0, -3));

/** The columns of vectors by table, as `full.name: column type(dimensions)`. */
type Tables = Readonly<Record<string, readonly string[]>>;

const index = new RepositoryIndex(folder.replace(/\/$/, ''));
const scope = new ModelScope((name, from) => index.modelModule(name, from));

function seen(name: string): Tables {
  const module = index.modelModule(`.${name}`, 'shapes/__init__.py');
  const tables = new Map<string, string[]>();
  for (const { table, columns } of module ? modelTables(module, scope) : []) {
    const full = table.schema ? `${table.schema}.${table.name}` : table.name;
    const all = columns.map(({ name, type }) => {
      const size = type?.dimensions === undefined ? '' : `(${type.dimensions})`;
      return type?.vector ? `${name} ${type.vector}${size}` : name;
    });
    tables.set(full, [...(tables.get(full) ?? []), ...all].sort());
  }
  return Object.fromEntries(tables);
}

const isVector = / (?:vector|halfvec|sparsevec|bit)\b/;
const inSql = (tables: Tables): Tables =>
  Object.fromEntries(
    Object.entries(tables).map(([table, columns]) => [
      table,
      columns.map((one) => (isVector.test(one) ? one : one.replace(/ .*/, ''))).sort(),
    ]),
  );

test.each([
  ['examples', undefined],
  ['frameworks', 'frameworks'],
] as const)('models are read as SQLAlchemy reads them, with the packages of %s', async (_, set) => {
  const { python } = await pythonEnvironment(set === undefined ? {} : { set });
  const output = execFileSync(python, [`${folder}sqlalchemy_metadata.py`, folder, 'shapes', ...names], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  rmSync(`${folder}shapes/__pycache__`, { recursive: true, force: true });
  const read = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  // SQLModel is in the second set alone.
  const imported = read.filter(({ error }) => !/sqlmodel/.test(error ?? ''));
  expect(imported.length).toBeGreaterThanOrEqual(set === undefined ? names.length - 1 : names.length);
  for (const { name, tables, error } of imported) {
    expect(error, name).toBeUndefined();
    expect({ name, tables: seen(name) }).toEqual({ name, tables: inSql(tables) });
  }
});
