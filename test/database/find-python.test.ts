import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPython } from '../../examples/database/find-python.ts';
import { openFolder, remove } from './kit-process.ts';

let bin: string;

beforeEach(() => {
  bin = openFolder();
  symlinkSync('/bin/sh', join(bin, 'sh'));
});
afterEach(() => remove(bin));

/** A program on an otherwise empty PATH. */
function put(name: string, script: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}

test('the newest that can make environments is taken', () => {
  put('python3', 'echo 3.10.1 venv');
  put('python3.12', 'echo 3.12.9 venv');
  put('python3.14', 'echo 3.14.0 bare');
  put('python3.13', 'echo "pyenv: python3.13: command not found" >&2; exit 127');
  expect(findPython({ PATH: bin })).toEqual({ command: ['python3.12'], version: '3.12.9' });
});

test('no Python at all', () => {
  expect(() => findPython({ PATH: bin })).toThrow(
    'No Python was found, and the examples need 3.10 or later.',
  );
});

test('only Pythons that are too old', () => {
  put('python3', 'echo 3.9.18 venv');
  put('python', 'echo 2.7.18 bare');
  expect(() => findPython({ PATH: bin })).toThrow('Python 3.10 or later is needed, and python3 is 3.9.18.');
});

test("a Debian Python without venv is told by its package's name", () => {
  put('python3', 'echo 3.11.2 bare');
  const attempt = () => findPython({ PATH: bin });
  expect(attempt).toThrow("Python 3.11.2 (python3) can't make virtual environments.");
  expect(attempt).toThrow(
    expect.objectContaining({
      explanation: expect.objectContaining({ todo: expect.stringContaining('apt install python3.11-venv') }),
    }),
  );
});

test('PGVECTOR_KIT_PYTHON decides alone', () => {
  put('python3', 'echo 3.12.0 venv');
  put('mine', 'echo 3.10.5 venv');
  const mine = join(bin, 'mine');
  expect(findPython({ PATH: bin, PGVECTOR_KIT_PYTHON: mine })).toEqual({
    command: [mine],
    version: '3.10.5',
  });
  expect(() => findPython({ PATH: bin, PGVECTOR_KIT_PYTHON: '/no/such/python' })).toThrow(
    'PGVECTOR_KIT_PYTHON is /no/such/python, which does not run as a Python.',
  );
});
