import { expect, test } from 'vitest';
import { collide, needsDatabase, usesOf } from '../../examples/runner/uses.ts';
import { exampleSchema } from '../../examples/schema.ts';

/** Do two steps on one tree have to wait for each other? */
test.each([
  ['two commands that read the files', { run: 'kit doctor' }, { run: 'alembic heads' }, false],
  ['two commands that read both', { run: 'alembic check' }, { run: 'kit doctor --db' }, false],
  ['a report on files and an upgrade', { run: 'kit doctor' }, { run: 'alembic upgrade head' }, false],
  ['an upgrade and a comparison of files', { run: 'alembic upgrade head' }, { same: 'fixed' }, false],
  ['a query and a look into a file', { sql: 'SELECT 1' }, { read: 'models.py' }, false],
  ['an upgrade and a check', { run: 'alembic upgrade head' }, { run: 'alembic check' }, true],
  [
    'an upgrade and SQL on paper',
    { run: 'alembic upgrade head' },
    { run: 'alembic upgrade head --sql' },
    false,
  ],
  [
    'scripts that work on two databases',
    { run: 'python a.py', database: 'fixed' },
    { run: 'python b.py' },
    false,
  ],
  ["Django's own script and a comparison", { run: 'python manage.py migrate' }, { same: 'fixed' }, true],
  ['an upgrade and a query', { run: 'alembic upgrade head' }, { sql: 'SELECT 1' }, true],
  ['a codemod and a comparison', { run: 'kit codemod fix-vector-imports' }, { same: 'fixed' }, true],
  [
    'a codemod that only looks, and a comparison',
    { run: 'kit codemod fix-vector-imports --diff' },
    { same: 'fixed' },
    false,
  ],
  ['a new revision and an upgrade', { run: 'alembic revision' }, { run: 'alembic upgrade head' }, true],
  ['a script and a query', { run: 'python search.py' }, { sql: 'SELECT 1' }, true],
  ['a script and a check', { run: 'python search.py' }, { run: 'alembic check' }, true],
  ['types and a program', { run: 'tsc --noEmit' }, { run: 'node search.ts' }, true],
])('%s', (_, one, other, wait) => {
  expect(collide(usesOf(step(one)), usesOf(step(other)))).toBe(wait);
  expect(collide(usesOf(step(other)), usesOf(step(one)))).toBe(wait);
});

test('steps on two trees overlap, but for the comparison of the two', () => {
  const upgrade = usesOf(step({ run: 'alembic upgrade head' }));
  const codemod = usesOf(step({ run: 'kit codemod fix-vector-imports', tree: 'fixed' }));
  expect(collide(upgrade, codemod)).toBe(false);
  expect(collide(usesOf(step({ same: 'fixed' })), codemod)).toBe(true);
});

test('what works on files alone does not wait for the server', () => {
  const commands = ['kit codemod fix-vector-imports', 'kit doctor', 'alembic heads', 'tsc --noEmit'];
  expect(commands.filter(needsDatabase)).toEqual([]);
  const others = ['kit doctor --db', 'alembic upgrade head --sql', 'pytest -q', 'node search.ts'];
  expect(others.filter(needsDatabase)).toEqual(others);
});

function step(given: object) {
  const [parsed] = exampleSchema.parse({ title: 'A', codes: [], steps: [{ name: 'Do it', ...given }] }).steps;
  if (!parsed) throw new Error('no step');
  return parsed;
}
