import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codemod } from '../../codemods/upgrade-pgvector-node/index.ts';
import { formerly, offered } from '../../codemods/upgrade-pgvector-node/vocabulary.ts';
import { runProcess } from '../../lib/run-process.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { casesOf } from './cases.ts';
import { codemodded } from './codemodded.ts';
import type { PgvectorNode } from './npm/environment.ts';
import { linkFault } from './npm/link.ts';
import { Programs } from './npm/programs.ts';

const recipes = readRecipes();
const scenarios = new URL('npm/scenarios/', import.meta.url);
const old: PgvectorNode = 'pgvector-0.2.1';
const current: PgvectorNode = 'pgvector-0.3.0';
const node = process.execPath;

let programsOn: Programs;
const programs = readdirSync(scenarios).map((name) => ({
  name,
  before: readFileSync(new URL(name, scenarios), 'utf8'),
}));

beforeAll(async () => {
  programsOn = await Programs.open();
});

afterAll(() => programsOn?.close());

const run = (name: string, text: string, version: PgvectorNode) => programsOn.run(name, text, version);

describe('what the entries of pgvector offer', () => {
  const ask = async (version: PgvectorNode, modules: readonly string[]) => {
    const script = `
      const found = {};
      for (const name of ${JSON.stringify(modules)}) {
        const module = await import(name).catch((error) => ({ error: error.code }));
        found[name] = module.error ?? {
          named: Object.keys(module).filter((key) => key !== 'default' && key !== 'module.exports').sort(),
          default: module.default && Object.keys(module.default).sort(),
        };
      }
      console.log(JSON.stringify(found));`;
    const argv = [node, '--input-type=module', '-e', script];
    const { stdout, stderr } = await runProcess(argv, { cwd: programsOn.folder(version), timeLimit: 60_000 });
    expect(stderr).toBe('');
    return JSON.parse(stdout);
  };

  test('0.3.0', async () => {
    const expected = Object.entries(offered).map(([name, one]) => [
      name,
      { named: [...one.named].sort(), ...(one.default && { default: [...one.default].sort() }) },
    ]);
    expect(await ask(current, Object.keys(offered))).toEqual(Object.fromEntries(expected));
    expect(await ask(current, ['pgvector/utils'])).toEqual({
      'pgvector/utils': 'ERR_PACKAGE_PATH_NOT_EXPORTED',
    });
  });

  test('0.2.1', async () => {
    const expected = Object.entries(formerly).map(([name, names]) => {
      const sorted = [...names].sort();
      return [name, { named: sorted, default: sorted }];
    });
    expect(await ask(old, Object.keys(formerly))).toEqual(Object.fromEntries(expected));
  });
});

describe('upgrade-pgvector-node, executed', () => {
  /** Loading registers nothing there, and `require` has no default. */
  const only = /^(?:sequelize|pg-promise-required)/;

  test.each(programs)('$name: fails on 0.3.0 before, runs on it after', async ({ name, before }) => {
    const broken = await run(name, before, current);
    expect(broken.exit, broken.stdout).not.toBe(0);
    expect(matchError(broken.stderr, recipes)?.codemod, broken.stderr).toBe('upgrade-pgvector-node');
    const mended = await run(name, codemodded(codemod, name, before), current);
    expect(mended.stderr).toBe('');
    expect(mended.exit).toBe(0);
  });

  test.each(programs)('$name: runs on 0.2.1 before, and after', async ({ name, before }) => {
    const right = await run(name, before, old);
    expect(right.stderr).toBe('');
    expect(right.exit).toBe(0);
    if (only.test(name)) return;
    const after = await run(name, codemodded(codemod, name, before), old);
    expect(after.stderr).toBe('');
    expect(after.exit).toBe(0);
  });

  test('with types: what is broken has errors, what is mended has none', async () => {
    const typed = programs.filter(({ name }) => name.endsWith('.mts'));
    const files = typed.flatMap(({ name, before }) => [
      { name: `before-${name}`, text: before },
      { name: `after-${name}`, text: codemodded(codemod, name, before) },
    ]);
    const { faulty, output } = await programsOn.check(files, current);
    // Deprecation is no error of types.
    const expected = typed
      .map(({ name }) => `before-${name}`)
      .filter((name) => name !== 'before-register-type.mts');
    expect(faulty, output).toEqual(expected.sort());
  });
});

describe('upgrade-pgvector-node, each case linked with the real package', () => {
  // The linker reads no Flow.
  const isLinked = ({ name, extension }: { name: string; extension: string }) =>
    extension !== '.json' && name !== 'annotations-of-flow';
  const cases = casesOf(codemod.id).flatMap(({ name, extension, input, expected }) =>
    expected && isLinked({ name, extension })
      ? [{ name, extension, before: input.toString(), after: expected.toString() }]
      : [],
  );
  const fault = (extension: string, text: string) =>
    linkFault('pgvector', programsOn.folder(current), extension, text.replace(/^\ufeff/, ''));

  test.each(cases)('$name: 0.3.0 has all that it takes', async ({ extension, after }) => {
    expect(await fault(extension, after)).toBeUndefined();
  });

  test.each(cases.filter(({ before }) => /^import .*'pgvector\/utils'/m.test(before)))(
    '$name: and lacks what was taken before',
    async ({ extension, before }) => {
      const isType = /^import type .*'pgvector\/utils'/m.test(before);
      expect(await fault(extension, before)).toEqual(
        isType ? undefined : expect.stringContaining('RESOLVE_ERROR'),
      );
    },
  );
});
