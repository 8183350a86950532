import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decoderFor } from '../../codemods/engine/decode.ts';
import { parserFor } from '../../codemods/engine/parsers.ts';
import { wordSearch } from '../../codemods/engine/prefilter.ts';
import type { Project } from '../../codemods/engine/project-facts.ts';
import { reasonToSkip } from '../../codemods/engine/skipped.ts';
import type { Codemod, Language } from '../../codemods/engine/types.ts';
import { javascript } from '../../codemods/javascript/language.ts';
import { python } from '../../codemods/python/language.ts';
import { registry } from '../../codemods/registry.ts';
import { packageRoot } from '../../lib/package-root.ts';
import { noProject } from '../engine/toy.ts';

interface Script {
  path: string;
  bytes: Buffer;
  text: string;
}

/** What a project must say for a codemod to speak up: it has everything, of the newest or of the oldest. */
const versions = ['99.0.0', '0.0.1', undefined];
const projects: Project[] = versions.map((version) => ({
  ...noProject,
  npmVersion: () =>
    version === undefined ? undefined : { version, says: version, path: 'package-lock.json' },
  requirements: () =>
    version === undefined ? [] : [{ path: 'requirements.txt', specifier: `==${version}`, locked: true }],
  pgvectorUse: () => 'imported',
  ownModule: () => ({ path: 'app/models.py', text: '' }),
  filesWith: (words) =>
    words.includes('model ')
      ? [{ path: 'schema.prisma', text: 'model Item {\n  embedding Unsupported("vector(3)")?\n}\n' }]
      : [],
  pythonBeside: () => ['down_revision = None\nembedding = Vector(3)\n'],
}));

const codemods = await Promise.all(registry.map(async ({ load }) => (await load()).codemod));

describe.each([
  {
    language: javascript as Language<unknown>,
    names: /(?<!\.d)\.[cm]?[jt]sx?$/,
    near: /vector|vec\(|customType|typeorm|enableExtension|\.upsert\(/i,
  },
  {
    language: python as Language<unknown>,
    names: /\.py$/,
    near: /vec|revision|run_migrations|concurrently/i,
  },
])('the look at a text of $language.id before it is parsed', async ({ language, names, near }) => {
  const parser = await parserFor(language);
  const roots = [packageRoot(), process.env.KIT_CORPUS].filter((root) => root !== undefined);
  // Those that name none of it at all need no proof, and are most of a corpus.
  const files = roots
    .flatMap((root) => [...filesIn(root, names, language)])
    .filter(({ text }) => near.test(text));
  const ofLanguage = codemods.filter((one) => one.language.id === language.id);

  /** Those of the codemods that find something in a file. */
  const finders = ({ path, text }: Script, asked: readonly Codemod[]): Codemod[] => {
    const parsed = parser.parse(text, undefined, path);
    if (!parsed.ok) return [];
    try {
      return asked.filter((codemod) => {
        const source = { path: codemod.fileNames?.[0] ?? path, text };
        const defaults = Object.entries(codemod.options).map(([name, spec]) => [name, spec.default]);
        const context = { options: Object.fromEntries(defaults), unsafe: true };
        return projects.some(
          (project) => codemod.find(source, parsed.tree, { ...context, project }).length > 0,
        );
      });
    } finally {
      parsed.free();
    }
  };

  test('never says no where the parsed file has a finding', () => {
    const denied = files.map((file) => ({ file, by: ofLanguage.filter((one) => !glance(one, file)) }));
    for (const { id } of ofLanguage)
      expect(denied.some(({ by }) => by.some((one) => one.id === id))).toBe(true);
    const missed = denied.flatMap(({ file, by }) => finders(file, by).map(({ id }) => `${id}: ${file.path}`));
    expect(missed).toEqual([]);
  }, 1_800_000);

  test.each(ofLanguage)('$id: lets through what its cases report', (codemod) => {
    const cases = files.filter(({ path }) => path.includes(`codemods/${codemod.id}/cases/`));
    const concerning = cases.filter((file) => finders(file, [codemod]).length > 0);
    expect(concerning.length).toBeGreaterThan(0);
    expect(concerning.every((file) => glance(codemod, file))).toBe(true);
  });
});

/** Every file of such a name in this repository, and those below KIT_CORPUS when it is set: a tree of other people's projects. */
function* filesIn(folder: string, names: RegExp, language: Language<unknown>): Generator<Script> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !/^(node_modules|\.git|\.cache|dist|\.astro)$/.test(entry.name))
      yield* filesIn(path, names, language);
    if (!entry.isFile() || !names.test(entry.name)) continue;
    const bytes = readFileSync(path);
    const decoded = decoderFor(language)(bytes);
    if (decoded.ok && !reasonToSkip(path, bytes)) yield { path, bytes, text: decoded.text };
  }
}

function glance(codemod: Codemod, { bytes, text }: Script): boolean {
  return wordSearch(codemod.words)(bytes) && codemod.mayConcern(text);
}
