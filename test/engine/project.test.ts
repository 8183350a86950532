import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ProjectFacts } from '../../codemods/engine/project.ts';
import { folder } from '../cli/kit.ts';

function seen(files: Record<string, string>) {
  const root = folder(files);
  return new ProjectFacts(root, ['Vector', 'VECTOR', 'pgvector']).seenFrom(join(root, 'app/models.py'));
}

test.each([
  ['db.Vector = Vector', true],
  ['sa . VECTOR: type = Vector\nx.Vector = 1', true],
  ['setattr(db, "Vector", Vector)', true],
  ['if db.Vector == x: pass', false],
  ['Vector = db.Other', false],
])('assigned as an attribute: %j', (source, expected) => {
  expect(seen({ 'lib/setup.py': source }).assignsAttribute('Vector', ['db', 'x'])).toBe(expected);
});

test('only what is assigned on something of these names counts', () => {
  const project = seen({ 'lib/setup.py': 'self.Vector = 3\nclass DB(SQLAlchemy):\n    VECTOR = Vector\n' });
  expect(project.assignsAttribute('Vector', ['db', 'sa'])).toBe(false);
  expect(project.assignsAttribute('VECTOR', ['db', 'sa'])).toBe(false);
  expect(project.assignsAttribute('VECTOR', ['db', ''])).toBe(true);
});

test('what tests assign does not count', () => {
  const project = seen({ 'tests/conftest.py': 'db.Vector = Fake', 'test_x.py': 'db.Vector = Fake' });
  expect(project.assignsAttribute('Vector', ['db'])).toBe(false);
});

test.each([
  ['db.py', 'from pgvector.sqlalchemy import *', true],
  ['db.py', 'from x import Vector', true],
  ['pkg/db/__init__.py', 'from x import (\n  A,\n  B as Vector,\n)', true],
  ['pkg/db.py', 'from x import A, \\\n  Vector', true],
  ['db.py', 'Vector = make()', true],
  ['db.py', 'class Vector: pass', true],
  ['db.py', 'import os\nprint(Vector)', false],
  ['other.py', 'Vector = 1', false],
])('%s with %j binds it', (path, source, expected) => {
  expect(seen({ [path]: source }).moduleBinds('db', 'Vector')).toBe(expected);
});

test.each([
  ['pgvector.py', true],
  ['src/pgvector/__init__.py', true],
  ['app/pgvector.py', true],
  ['elsewhere/pgvector.py', false],
])('%s shadows the installed package', (path, expected) => {
  expect(seen({ [path]: '' }).hasTopLevelModule('pgvector')).toBe(expected);
});

test('what tests work on binds nothing for the program', () => {
  const project = seen({ 'cases/one/db.py': 'from x import Vector\ndb.Vector = Vector\n' });
  expect(project.moduleBinds('db', 'Vector')).toBe(false);
  expect(project.assignsAttribute('Vector', ['db'])).toBe(false);
});
