import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodePackages } from '../../examples/database/node-packages.ts';
import { runProcess } from '../../lib/run-process.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { type Case, casesOf } from './cases.ts';

const node = process.execPath;
const recipes = readRecipes();
const cases = casesOf('langchain-pgvector-imports').filter(
  ({ expected, settings }) => expected && !settings.notExecuted,
);
const isOfOld = ({ settings }: Case) => settings.npm?.langchain?.startsWith('0.1.') ?? false;

const folders: string[] = [];
let current = '';
let old = '';

async function folderWith(set: string): Promise<string> {
  const { folder: packages } = await nodePackages(set);
  const folder = mkdtempSync(join(tmpdir(), 'pgvector-kit-langchain-'));
  folders.push(folder);
  symlinkSync(join(packages, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

beforeAll(async () => {
  current = await folderWith('langchain');
  old = await folderWith('langchain-0-1');
}, 600_000);

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function run(folder: string, { extension }: Case, text: Buffer | undefined) {
  const file = join(folder, `program${extension}`);
  writeFileSync(file, text ?? '');
  const argv = [
    node,
    '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
    '--disable-warning=ExperimentalWarning',
  ];
  return runProcess([...argv, '--experimental-transform-types', file], { cwd: folder, timeLimit: 60_000 });
}

describe('langchain-pgvector-imports, executed', () => {
  test.each(cases.filter((one) => !isOfOld(one)))(
    '$name: fails with langchain 1.5 before, loads after',
    async (one) => {
      const broken = await run(current, one, one.input);
      expect(matchError(broken.stderr, recipes)?.code, broken.stderr).toBe('PGV047');
      expect(await run(current, one, one.expected)).toMatchObject({ exit: 0, stderr: '' });
    },
  );

  test.each(cases.filter(isOfOld))(
    '$name: loads with langchain 0.1 and warns before, without after',
    async (one) => {
      const before = await run(old, one, one.input);
      expect(before).toMatchObject({ exit: 0 });
      expect(before.stdout + before.stderr).toContain('is deprecated');
      const after = await run(old, one, one.expected);
      expect(after).toMatchObject({ exit: 0, stdout: '', stderr: '' });
    },
  );

  test('with types: what is broken has errors, what is mended has none', async () => {
    const typed = cases.filter((one) => !isOfOld(one) && one.extension.endsWith('ts'));
    for (const [name, text] of typed.flatMap(({ name, extension, input, expected }) => [
      [`${name}-before${extension}`, input] as const,
      [`${name}-after${extension}`, expected] as const,
    ]))
      writeFileSync(join(current, name), text ?? '');
    const files = typed.flatMap(({ name, extension }) =>
      ['before', 'after'].map((when) => `${name}-${when}${extension}`),
    );
    const flags = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--types',
      'node',
    ];
    const tsc = join(current, 'node_modules/typescript/bin/tsc');
    const { stdout } = await runProcess([node, tsc, ...flags, ...files], {
      cwd: current,
      timeLimit: 120_000,
    });
    const faulty = new Set(Array.from(stdout.matchAll(/^([\w.-]+)\(\d+,\d+\): error/gm), ([, file]) => file));
    expect([...faulty].sort(), stdout).toEqual(
      typed.map(({ name, extension }) => `${name}-before${extension}`).sort(),
    );
  });
});
