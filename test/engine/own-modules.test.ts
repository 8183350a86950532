import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findOwnModule } from '../../codemods/engine/own-modules.ts';
import { folder } from '../cli/kit.ts';

function path(module: string, files: Record<string, string>) {
  const root = folder({ 'service/migrations/versions/1.py': '', ...files });
  return findOwnModule(module, join(root, 'service/migrations/versions'), root)?.path;
}

test.each([
  ['service/app/types.py', 'service/app/types.py'],
  ['service/src/app/types.py', 'service/src/app/types.py'],
  ['app/types/__init__.py', 'app/types/__init__.py'],
  ['backend/app/types.py', 'backend/app/types.py'],
  ['app/types/guid.py', 'app/types'],
])('%s is app.types', (file, expected) => {
  expect(path('app.types', { [file]: 'x = 1\n' })).toBe(expected);
});

test('the nearest wins, and what is not there is not found', () => {
  const files = { 'app/types.py': '', 'service/app/types.py': '' };
  expect(path('app.types', files)).toBe('service/app/types.py');
  expect(path('app.fields', files)).toBeUndefined();
});

test('a package comes before a module of its name, as in Python', () => {
  const files = { 'app/models.py': '', 'app/models/__init__.py': '' };
  expect(path('app.models', files)).toBe('app/models/__init__.py');
});
