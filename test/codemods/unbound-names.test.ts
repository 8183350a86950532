import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileOutcome } from '../../codemods/engine/outcome.ts';
import { examine } from '../../codemods/engine/run.ts';
import { registry } from '../../codemods/registry.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { casesOf } from './cases.ts';
import { shapes } from './unbound-shapes.ts';

/** What may bind names unseen, or only for a type checker: a compiler says less of those files, or more. */
const opaque = /import \*|globals\(\)|vars\(\)|\bexec\(|TYPE_CHECKING|NameError/;

const ofAlembic = registry.filter(({ id }) =>
  /^(?:add|fix|prefer|register|replace|upgrade-pgvector-python)/.test(id),
);
const texts = new Map<string, string>([
  ...shapes.map((text, index): [string, string] => [`shape_${index}.py`, text]),
  ...ofAlembic.flatMap(({ id }) =>
    casesOf(id)
      .filter(({ extension }) => extension === '.py')
      .map(({ name, input }): [string, string] => [`${id}__${name}.py`, input.toString()]),
  ),
]);

const root = mkdtempSync(join(tmpdir(), 'kit-unbound-'));
let files: FileOutcome[] = [];
let compiled: Record<string, string[] | null> = {};

beforeAll(async () => {
  for (const [name, text] of texts) writeFileSync(join(root, name), text);
  const { python } = await pythonEnvironment();
  const script = fileURLToPath(new URL('unbound.py', import.meta.url));
  const input = [...texts.keys()].map((name) => join(root, name)).join('\n');
  compiled = JSON.parse(execFileSync(python, [script], { input, encoding: 'utf8' }));
  const all = await Promise.all(registry.map(async ({ load }) => (await load()).codemod));
  const codemods = all.filter(({ optIn, language }) => !optIn && language.id === 'python');
  const options = Object.fromEntries(
    codemods.map(({ id, options }) => [
      id,
      Object.fromEntries(Object.entries(options).map(([name, spec]) => [name, spec.default])),
    ]),
  );
  const request = { root, paths: [], codemods, options, ignore: [], fix: false, unsafe: false, threads: 1 };
  files = (await examine(request)).files;
}, 300_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Names of which some finding of a file speaks. */
function mentioned(file: string): Set<string> {
  const bytes = readFileSync(join(root, file));
  const findings = files.find(({ path }) => path === file)?.findings ?? [];
  return new Set(
    findings
      .flatMap(({ range, message }) => [
        ...bytes
          .subarray(range.start.offset, range.end.offset)
          .toString()
          .matchAll(/[^\W\d]\w*/gu),
        ...message.matchAll(/`([^\W\d]\w*)/gu),
      ])
      .map(([whole, name]) => name ?? whole),
  );
}

describe("names that Python's own compiler finds bound nowhere in a revision", () => {
  const unboundIn = (file: string) => compiled[join(root, file)];

  test.each([...texts.keys()])('%s: are all mentioned', (file) => {
    const names = opaque.test(texts.get(file) ?? '') ? [] : (unboundIn(file) ?? []);
    const told = mentioned(file);
    expect(names.filter((name) => !told.has(name))).toEqual([]);
  });

  test.each([...texts.keys()])('%s: no other is called unbound', (file) => {
    const unbound = unboundIn(file);
    if (!unbound || opaque.test(texts.get(file) ?? '')) return;
    const told = (files.find(({ path }) => path === file)?.findings ?? []).flatMap(
      ({ message }) => /^`(\w+)` is used, but (?:nothing|what) binds it/.exec(message)?.[1] ?? [],
    );
    expect(told.filter((name) => !unbound.includes(name))).toEqual([]);
  });

  test('many of the files have such names, and many have none', () => {
    const counts = Object.values(compiled).map((names) => names?.length);
    expect(counts.filter((count) => count !== undefined && count > 0).length).toBeGreaterThan(60);
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(100);
  });
});
