import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { type PythonEnvironment, pythonEnvironment } from '../../examples/database/python-environment.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { AlembicProject } from './alembic-project.ts';
import { casesOf, reportOf } from './cases.ts';
import { fileOf, type Migrated, migrate } from './migrate.ts';

const cases = casesOf('fix-dimension-change');
const recipes = readRecipes();
const changing = cases.filter((one) => one.expected);
const oneWay = /^a-downgrade-that-raises/;
let full: Map<string, Migrated>;
let empty: Map<string, Migrated>;

beforeAll(async () => {
  const outputs = changing.map((one) => fileOf(one, 'expected.py'));
  const inputs = cases.filter(({ name }) => !/names-that-are-taken|new-name/.test(name));
  full = await migrate([...inputs.map((one) => fileOf(one, 'input.py')), ...outputs]);
  empty = await migrate(outputs, 'empty');
}, 300_000);

/** With the real Alembic on a real server. */
describe('fix-dimension-change, executed', () => {
  test.each(changing)('$name: fails on rows before, with the error of the recipe', (one) => {
    const { step, error } = full.get(fileOf(one, 'input.py')) ?? {};
    expect(step).toBe('upgrade');
    expect(matchError(error ?? '', recipes)?.code).toBe('PGV020');
  });

  test.each(changing.filter(({ name }) => !oneWay.test(name)))(
    '$name: goes up, down and up again after, on an empty table and on a full one',
    (one) => {
      for (const verdicts of [empty, full]) {
        const verdict = verdicts.get(fileOf(one, 'expected.py'));
        expect(verdict).toMatchObject({ step: null, error: null });
        expect(verdict?.schema).toContainEqual(expect.stringMatching(/ embedding (?:vector|halfvec)\(2\)$/));
        expect(verdict?.schema).toContainEqual(expect.stringMatching(/ embedding_3 vector\(3\)$/));
      }
    },
  );

  test('a downgrade that raises goes on raising', () => {
    for (const one of changing.filter(({ name }) => oneWay.test(name)))
      for (const verdicts of [empty, full])
        expect(verdicts.get(fileOf(one, 'expected.py'))).toMatchObject({ step: 'downgrade' });
  });

  test.each(cases.filter((one) => reportOf(one) === '' && !/emptied|rows-go|any-number/.test(one.name)))(
    '$name: runs on rows as it is',
    (one) => {
      const { error } = full.get(fileOf(one, 'input.py')) ?? {};
      expect(error).toBeNull();
    },
  );
});

const models = `from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Index, Integer
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Item(Base):
    __tablename__ = "items"

    id = Column(Integer, primary_key=True)
    embedding = Column(Vector(3), nullable=False)
`;

describe('in a project', () => {
  let environment: PythonEnvironment;
  let server: Server;
  beforeAll(async () => {
    environment = await pythonEnvironment();
    server = await openServer({ environment });
  });
  afterAll(() => server?.close());

  test('the old vectors come back with the downgrade, and autogenerate takes the last step', async () => {
    const project = await AlembicProject.make(environment, server, models);
    expect(project.kit('codemod', 'fix-migration-template').code).toBe(0);
    project.autogenerate('first');
    project.must('upgrade', 'head');
    await project.sql("INSERT INTO items (embedding) VALUES ('[1,2,3]'), ('[4,5,6]')");
    project.edit('models.py', (text) => text.replace('Vector(3)', 'Vector(2)'));
    project.autogenerate('second');
    expect(project.kit('codemod', 'fix-dimension-change', '--unsafe').code).toBe(0);
    project.must('upgrade', 'head');
    const both = 'SELECT embedding::text AS now, embedding_3::text AS before FROM items ORDER BY id';
    expect(await project.sql(both)).toEqual([
      { now: null, before: '[1,2,3]' },
      { now: null, before: '[4,5,6]' },
    ]);
    project.must('downgrade', '-1');
    expect(await project.sql('SELECT embedding::text FROM items ORDER BY id')).toEqual([
      { embedding: '[1,2,3]' },
      { embedding: '[4,5,6]' },
    ]);
    project.must('upgrade', 'head');
    await project.sql("UPDATE items SET embedding = '[1,2]'");
    const last = project.autogenerate('third');
    expect(last).toContain("op.drop_column('items', 'embedding_3')");
    expect(last).toContain('nullable=False');
    project.must('upgrade', 'head');
    project.must('check');
  }, 300_000);
});
