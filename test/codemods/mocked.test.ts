import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../lib/package-root.ts';
import { folder, kit } from '../cli/kit.ts';

const modules = join(packageRoot(), 'node_modules');

const code = `import { registerType } from 'pgvector/pg';

export async function setUp(client: never): Promise<string> {
  await registerType(client);
  return 'ready';
}
`;
const mocks: Readonly<Record<string, string>> = {
  'a factory': "vi.mock('pgvector/pg', () => ({ registerType: vi.fn(async () => {}) }));\n",
  'a factory behind an import': `import { registerType } from 'pgvector/pg';
vi.mock('pgvector/pg', () => ({ registerType: vi.fn(async () => {}) }));
afterAll(() => expect(registerType).toHaveBeenCalledTimes(1));
`,
  'a spy': `import * as pgvector from 'pgvector/pg';
vi.mock('pgvector/pg', { spy: true });
vi.mocked(pgvector.registerType).mockResolvedValue(undefined);
`,
};
const used = `
test('sets up', async () => {
  expect(await setUp({} as never)).toBe('ready');
});
`;

/** With the real vitest and the real pgvector 0.3. */
function passes(root: string): boolean {
  const run = spawnSync(process.execPath, [join(modules, 'vitest/vitest.mjs'), 'run', '--root', root], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, VITEST: undefined, NO_COLOR: '1' },
  });
  return run.status === 0;
}

describe('tests that mock what is renamed', () => {
  test.each(Object.entries(mocks))('%s: pass before and after', (_, mock) => {
    const root = folder({
      'package.json': '{ "type": "module", "dependencies": { "pgvector": "^0.3.0" } }\n',
      'src/db.ts': code,
      'test/db.test.ts': `import { afterAll, expect, test, vi } from 'vitest';
import { setUp } from '../src/db.ts';
${mock}${used}`,
    });
    symlinkSync(modules, join(root, 'node_modules'), 'dir');
    expect(passes(root)).toBe(true);
    const run = kit(root, ['codemod', 'upgrade-pgvector-node']);
    expect(run.code, run.stdout).toBe(0);
    expect(passes(root), readFileSync(join(root, 'test/db.test.ts'), 'utf8')).toBe(true);
    // What is edited is edited on both sides.
    const isNew = (path: string) => readFileSync(join(root, path), 'utf8').includes('registerTypes');
    expect(isNew('test/db.test.ts')).toBe(isNew('src/db.ts'));
    expect(isNew('src/db.ts')).toBe(true);
  });

  test('a rename of one side alone would fail, so that the tests above can', () => {
    const root = folder({
      'package.json': '{ "type": "module" }\n',
      'src/db.ts': code.replaceAll('registerType', 'registerTypes'),
      'test/db.test.ts': `import { afterAll, expect, test, vi } from 'vitest';
import { setUp } from '../src/db.ts';
${mocks['a factory']}${used}`,
    });
    symlinkSync(modules, join(root, 'node_modules'), 'dir');
    expect(passes(root)).toBe(false);
  });
});
