import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { type PythonEnvironment, pythonEnvironment } from '../../examples/database/python-environment.ts';
import { AlembicProject } from './alembic-project.ts';

const models = `from pgvector.sqlalchemy import HALFVEC, Vector
from sqlalchemy import Column, Integer
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Item(Base):
    __tablename__ = "items"

    id = Column(Integer, primary_key=True)
    embedding = Column(Vector(3))
    half = Column(HALFVEC(4))
`;

const renderItem = `

def render_item(type_, obj, autogen_context):
    if type_ == "type" and type(obj).__module__.startswith("pgvector"):
        autogen_context.imports.add("import pgvector.sqlalchemy")
    return False

`;

/** The line of Alembic's template that holds what a revision needs beside. */
const place = /^\$\{imports .*\n/m;
const template = 'migrations/script.py.mako';
const env = 'migrations/env.py';

let environment: PythonEnvironment;
let server: Server;

beforeAll(async () => {
  environment = await pythonEnvironment();
  server = await openServer({ environment });
});

afterAll(() => server?.close());

function breaks(project: AlembicProject, error: string): void {
  project.autogenerate('broken');
  const { code, output } = project.alembic('upgrade', 'head');
  expect(output).toContain(error);
  expect(code).toBe(1);
  project.discardRevisions();
}

function mend(project: AlembicProject): void {
  expect(project.kit('codemod', 'fix-migration-template', '--check').code).toBe(1);
  expect(project.kit('codemod', 'fix-migration-template').code).toBe(0);
  expect(project.kit('codemod', 'fix-migration-template', '--check').code).toBe(0);
}

const noName = "NameError: name 'pgvector' is not defined";

describe('fix-migration-template, executed', () => {
  test.each([
    ['that alembic init makes', 'generic', ''],
    ['for several databases', 'multidb', ''],
    ['that imports the name alone', 'generic', 'from pgvector.sqlalchemy import Vector\n'],
  ] as const)('a template %s', async (_what, layout, line) => {
    const project = (await AlembicProject.make(environment, server, models)).init(layout);
    project.edit(template, (text) => text.replace(place, (slot) => line + slot));
    breaks(project, noName);
    mend(project);
    expect(project.autogenerate('right')).toContain('\nimport pgvector.sqlalchemy\n');
    project.roundTrip();
  });

  test('a template with a bare import, where nothing else loads the submodule', async () => {
    const project = await AlembicProject.make(environment, server, models);
    const withModels = project.read(env);
    const without = withModels
      .replace('from models import Base\n', '')
      .replace('target_metadata = Base.metadata', 'target_metadata = None');
    project.edit(template, (text) => text.replace(place, (slot) => `import pgvector\n${slot}`));
    project.autogenerate('broken');
    project.write(env, without);
    expect(project.alembic('upgrade', 'head').output).toContain(
      "AttributeError: module 'pgvector' has no attribute 'sqlalchemy'",
    );
    project.discardRevisions();
    mend(project);
    project.write(env, withModels);
    project.autogenerate('right');
    project.write(env, without);
    project.must('upgrade', 'head');
    project.must('downgrade', 'base');
    project.write(env, withModels);
    project.must('upgrade', 'head');
    project.must('check');
  });

  test('a template without the place for the imports that env.py adds', async () => {
    const project = await AlembicProject.make(environment, server, models);
    project.edit(env, (text) =>
      text
        .replace('\ndef run_migrations_offline', `${renderItem}\ndef run_migrations_offline`)
        .replace('connection=connection,', 'connection=connection, render_item=render_item,'),
    );
    project.edit(template, (text) => text.replace(place, ''));
    breaks(project, noName);
    mend(project);
    expect(project.autogenerate('right')).toContain('\nimport pgvector.sqlalchemy\n');
    project.roundTrip();
  });
});
