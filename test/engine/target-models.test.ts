import { expect, test } from 'vitest';
import { targetVectors } from '../../codemods/alembic/target-models.ts';
import { noProject } from './toy.ts';

const env = 'from alembic import context\nfrom app.models import Base\n\ntarget_metadata = Base.metadata\n';
const plainModels =
  'from sqlalchemy.orm import DeclarativeBase\n\n\nclass Base(DeclarativeBase):\n    pass\n';
const withVectors = 'from pgvector.sqlalchemy import Vector\nembedding = mapped_column(Vector(3))\n';
/** A client of pgvector with tables of its own, which the application loads when it is told to. */
const store = `${withVectors}from sqlalchemy.orm import declarative_base\n\nBase = declarative_base()\n`;

function verdict(modules: Record<string, string>, revisions: string[] = []): string {
  return targetVectors(env, {
    ...noProject,
    pythonBeside: () => revisions,
    ownModule: (name) => {
      const text = modules[name];
      return text === undefined ? undefined : { path: `${name.replaceAll('.', '/')}.py`, text };
    },
  });
}

test.each([
  ['models with a vector', { app: '', 'app.models': plainModels + withVectors }, 'yes'],
  ['models without', { app: '', 'app.models': plainModels }, 'no'],
  [
    'a vector in a module that the models import',
    { app: '', 'app.models': `${plainModels}from app.chunk import Chunk\n`, 'app.chunk': withVectors },
    'yes',
  ],
  [
    'a store of its own',
    {
      app: '',
      'app.models': `${plainModels}from app.retrieval import pgvector_client\n`,
      'app.retrieval': 'def client():\n    from app.store import Client\n',
      'app.store': store,
    },
    'no',
  ],
  [
    'modules loaded by name',
    { app: '', 'app.models': `${plainModels}import importlib\nimportlib.import_module("app.chunk")\n` },
    'unknown',
  ],
  ['no module to be found', {}, 'unknown'],
])('%s', (_, modules, expected) => {
  expect(verdict(modules)).toBe(expected);
});

test('a revision of its own that names the types', () => {
  expect(verdict({}, ['down_revision = None\nfrom pgvector.sqlalchemy import Vector\n'])).toBe('yes');
});
