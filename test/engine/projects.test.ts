import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Projects } from '../../codemods/engine/projects.ts';
import { folder } from '../cli/kit.ts';

const patches = { 'app/extensions.py': 'db.Vector = Vector\n' };

function assigns(runRoot: string, paths: string[], file: string): boolean {
  return new Projects({ root: runRoot, paths }, ['Vector']).seenFrom(file).assignsAttribute('Vector', ['db']);
}

function repository(files: Record<string, string>): string {
  const root = folder(files);
  mkdirSync(join(root, '.git'));
  return root;
}

test('what the repository of the run assigns says nothing about a file of another', () => {
  const here = repository(patches);
  const there = repository({ 'app/models.py': '' });
  expect(assigns(here, [there], join(there, 'app/models.py'))).toBe(false);
  expect(assigns(there, [here], join(here, 'app/models.py'))).toBe(true);
});

test('repositories side by side are projects of their own', () => {
  const run = folder({ 'one/app/extensions.py': 'db.Vector = Vector\n', 'two/app/models.py': '' });
  for (const name of ['one', 'two']) mkdirSync(join(run, name, '.git'));
  expect(assigns(run, [], join(run, 'one/app/models.py'))).toBe(true);
  expect(assigns(run, [], join(run, 'two/app/models.py'))).toBe(false);
});

test('without a repository the directory of the run is the project, else the one that was named', () => {
  const plain = folder(patches);
  expect(assigns(plain, [], join(plain, 'app/models/note.py'))).toBe(true);
  const elsewhere = folder({ 'x.py': '' });
  expect(assigns(elsewhere, [plain], join(plain, 'app/models/note.py'))).toBe(true);
  expect(assigns(elsewhere, [join(plain, 'app/note.py')], join(plain, 'app/note.py'))).toBe(true);
  expect(assigns(elsewhere, ['gone'], join(plain, 'other/note.py'))).toBe(false);
});
