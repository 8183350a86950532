import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { broken, fixed, folder, kit, unparsable } from './kit.ts';

const manifest = fileURLToPath(new URL('../../.pre-commit-hooks.yaml', import.meta.url));
const hooks = parse(readFileSync(manifest, 'utf8')) as { id: string; entry: string }[];

/** As pre-commit calls it: the entry, and then the files. */
function run(id: string, root: string, ...files: string[]) {
  const entry = hooks.find((hook) => hook.id === id)?.entry ?? '';
  return kit(root, [...entry.replace('npx --yes pgvector-kit ', '').split(' '), ...files]);
}

test('fix-vector-imports edits the files that it gets', () => {
  const root = folder({ 'a.py': broken, 'b.py': broken });
  expect(run('fix-vector-imports', root, 'a.py').code).toBe(0);
  expect(readFileSync(join(root, 'a.py'), 'utf8')).toBe(fixed);
  expect(readFileSync(join(root, 'b.py'), 'utf8')).toBe(broken);
});

test('check-vector-imports edits nothing and stops the commit', () => {
  const root = folder({ 'a.py': broken, 'b.py': fixed });
  expect(run('check-vector-imports', root, 'a.py').code).toBe(1);
  expect(run('check-vector-imports', root, 'b.py').code).toBe(0);
  expect(readFileSync(join(root, 'a.py'), 'utf8')).toBe(broken);
});

test('pgvector-kit runs every codemod, and stops the commit at what is left', () => {
  const root = folder({ 'a.py': broken, 'b.py': unparsable });
  expect(run('pgvector-kit', root, 'a.py').code).toBe(0);
  expect(readFileSync(join(root, 'a.py'), 'utf8')).toBe(fixed);
  expect(run('pgvector-kit', root, 'b.py').code).toBe(3);
});

test('pgvector-kit-doctor edits nothing', () => {
  const root = folder({ 'a.py': broken });
  expect(run('pgvector-kit-doctor', root, 'a.py').code).toBe(1);
  expect(readFileSync(join(root, 'a.py'), 'utf8')).toBe(broken);
});
