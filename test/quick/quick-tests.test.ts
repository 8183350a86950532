import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { quickTests } from './quick-tests.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kit-quick-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test('a test that reaches a server, a browser or packages is not quick, however far away', () => {
  put('examples/database/open-server.ts', '');
  put('test/helper.ts', "import { openServer } from '../examples/database/open-server.ts';\n");
  put('test/server.test.ts', "import {\n  a,\n} from './helper.ts';\n");
  put('test/page.test.ts', "import { chromium } from 'playwright';\n");
  put('test/plain.test.ts', "import { expect } from 'vitest';\nimport type { A } from './helper.ts';\n");
  put('codemods/a/cases/one/b.test.ts', '');
  expect(quickTests(root)).toEqual(['test/plain.test.ts']);
});

test('the cases, the engine and the command are quick; what runs migrations is not', () => {
  const own = fileURLToPath(new URL('../..', import.meta.url));
  const quick = quickTests(own);
  expect(quick).toEqual(
    expect.arrayContaining([
      'test/codemods/cases.test.ts',
      'test/cli/formats.test.ts',
      'test/engine/settle.test.ts',
    ]),
  );
  expect(quick.filter((path) => /executed|\/site\/|plugin|examples\/run/.test(path))).toEqual([]);
  expect(quick.length).toBeLessThan(globSync('test/**/*.test.ts', { cwd: own }).length);
});
