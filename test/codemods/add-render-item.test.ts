import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { type PythonEnvironment, pythonEnvironment } from '../../examples/database/python-environment.ts';
import { AlembicProject } from './alembic-project.ts';

const models = `from pgvector.sqlalchemy import BIT, HALFVEC, SPARSEVEC, Vector
from sqlalchemy import ARRAY, JSON, Column, DateTime, Integer, TypeDecorator
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Moment(TypeDecorator):
    impl = DateTime
    cache_ok = True


class Item(Base):
    __tablename__ = "items"

    id = Column(Integer, primary_key=True)
    embedding = Column(Vector(3))
    half = Column(HALFVEC(4))
    sparse = Column(SPARSEVEC(5))
    bits = Column(BIT(6))
    any_size = Column(Vector())
    several = Column(ARRAY(Vector(3)))
    portable = Column(Vector(3).with_variant(JSON(), "sqlite"))
    at = Column(DateTime)
`;

const env = 'migrations/env.py';
const noName = "NameError: name 'pgvector' is not defined";

let environment: PythonEnvironment;
let server: Server;

beforeAll(async () => {
  environment = await pythonEnvironment();
  server = await openServer({ environment });
});

afterAll(() => server?.close());

function breaks(project: AlembicProject): void {
  project.autogenerate('broken');
  const { code, output } = project.alembic('upgrade', 'head');
  expect(output).toContain(noName);
  expect(code).toBe(1);
  project.discardRevisions();
}

function mend(project: AlembicProject): void {
  expect(project.kit('codemod', 'add-render-item').code).toBe(0);
  expect(project.kit('codemod', 'add-render-item', '--check').code).toBe(0);
  expect(project.kit('codemod', 'fix-migration-template', '--check').code).toBe(0);
}

function addRenderer(project: AlembicProject, body: string): void {
  const source = `def render_item(type_, obj, autogen_context):\n${body}    return False\n\n\n`;
  project.edit(env, (text) =>
    text
      .replace('def run_migrations_offline', `${source}def run_migrations_offline`)
      .replace('connection=connection, ', 'connection=connection, render_item=render_item, '),
  );
}

describe('add-render-item, executed', () => {
  test('every type, an altered and a dropped column, and a revision without vectors', async () => {
    const project = await AlembicProject.make(environment, server, models);
    breaks(project);
    mend(project);
    const first = project.autogenerate('first');
    for (const type of ['Vector(3)', 'HALFVEC(4)', 'SPARSEVEC(5)', 'BIT(6)', 'Vector()', 'ARRAY(Vector(3))'])
      expect(first).toContain(type);
    expect(first).toContain('from pgvector.sqlalchemy import HALFVEC\n');
    expect(first).toContain("VECTOR(dim=3).with_variant(sa.JSON(), 'sqlite')");
    project.roundTrip();

    project.edit('models.py', (text) =>
      text
        .replace('embedding = Column(Vector(3))', 'embedding = Column(Vector(2))')
        .replace(/.*half =.*\n/, ''),
    );
    const second = project.autogenerate('second');
    expect(second).toContain('existing_type=Vector(3)');
    expect(second).toContain("sa.Column('half', HALFVEC(4)");
    project.roundTrip();

    project.edit('models.py', (text) => `${text}    name = Column(Integer)\n`);
    expect(project.autogenerate('third')).not.toContain('pgvector');
    project.roundTrip();
  });

  test('beside a renderer for other types, which goes on working', async () => {
    const project = await AlembicProject.make(
      environment,
      server,
      models.replace('Column(DateTime)', 'Column(Moment)'),
    );
    addRenderer(
      project,
      '    if type_ == "type" and type(obj).__name__ == "Moment":\n        return "sa.DateTime()"\n',
    );
    breaks(project);
    mend(project);
    const revision = project.autogenerate('right');
    expect(revision).toContain("sa.Column('at', sa.DateTime()");
    expect(revision).toContain("sa.Column('embedding', Vector(3)");
    project.roundTrip();
  });

  test('the layout for several databases', async () => {
    const project = (await AlembicProject.make(environment, server, models)).init('multidb');
    breaks(project);
    mend(project);
    expect(project.autogenerate('right')).toContain("sa.Column('embedding', Vector(3)");
    project.roundTrip();
  });

  test('a renderer that drops the dimension is reported: its revision makes columns of any dimension', async () => {
    const project = await AlembicProject.make(environment, server, models);
    addRenderer(
      project,
      '    if type_ == "type" and type(obj).__name__ == "VECTOR":\n' +
        '        autogen_context.imports.add("import pgvector.sqlalchemy")\n' +
        '        return "pgvector.sqlalchemy.Vector()"\n',
    );
    const { code, output } = project.kit('codemod', 'add-render-item', '--check');
    expect(output).toContain('without its dimension');
    expect(code).toBe(1);
    project.edit('models.py', (text) => text.replace(/^ {4}(?:half|sparse|bits|portable) = .*\n/gm, ''));
    project.autogenerate('lossy');
    project.must('upgrade', 'head');
    const column = `attrelid = 'items'::regclass AND attname = 'embedding'`;
    expect(
      await project.sql(`SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE ${column}`),
    ).toEqual([{ format_type: 'vector' }]);
  });
});
