import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Codemod } from '../../codemods/engine/types.ts';
import { javascript } from '../../codemods/javascript/language.ts';
import type { Script } from '../../codemods/javascript/script.ts';
import { registry } from '../../codemods/registry.ts';
import { packageRoot } from '../../lib/package-root.ts';
import { noProject } from '../engine/toy.ts';

/** What a project must say for a codemod to speak up: it has everything, of the newest or of the oldest. */
const projects = ['99.0.0', '0.0.1', undefined].map((version) => ({
  ...noProject,
  npmVersion: () =>
    version === undefined ? undefined : { version, says: version, path: 'package-lock.json' },
}));

/** Every script of this repository, and those below KIT_CORPUS when it is set: a tree of other people's projects. */
function* scriptsIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !/^(node_modules|\.git|\.cache|dist|\.astro)$/.test(entry.name))
      yield* scriptsIn(path);
    else if (entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name) && !/\.d\.[cm]?ts$/.test(entry.name))
      yield path;
  }
}

const roots = [packageRoot(), process.env.KIT_CORPUS].filter((root) => root !== undefined);
const files = roots
  .flatMap((root) => [...scriptsIn(root)])
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const parser = await javascript.load([]);
const loaded = await Promise.all(registry.map(async ({ load }) => (await load()).codemod));
const codemods = loaded.filter((one): one is Codemod<Script> => one.language.id === javascript.id);

function glance(codemod: Codemod<Script>, text: string): boolean {
  return codemod.words.some((word) => text.includes(word)) && codemod.mayConcern(text);
}

function finds(codemod: Codemod<Script>, path: string, text: string, tree: Script): boolean {
  const defaults = Object.entries(codemod.options).map(([name, spec]) => [name, spec.default]);
  const options = Object.fromEntries(defaults);
  return projects.some(
    (project) => codemod.find({ path, text }, tree, { options, unsafe: true, project }).length > 0,
  );
}

describe('the look at a text before it is parsed', () => {
  test.each(codemods)(
    '$id: never says no where the parsed file has a finding',
    (codemod) => {
      // Those that name none of it at all need no proof, and are most of a corpus.
      const near = files.filter(({ text }) => /vector|vec\(|customType|typeorm|enableExtension/i.test(text));
      const denied = near.filter(({ text }) => !glance(codemod, text));
      expect(denied.length).toBeGreaterThan(0);
      const missed = denied.filter(({ path, text }) => {
        const parsed = parser.parse(text, undefined, path);
        return parsed.ok && finds(codemod, path, text, parsed.tree);
      });
      expect(missed.map(({ path }) => path)).toEqual([]);
    },
    600_000,
  );

  test.each(codemods)('$id: lets through what its cases report', (codemod) => {
    const own = files.filter(({ path }) => path.includes(`codemods/${codemod.id}/cases/`));
    const concerning = own.filter(({ path, text }) => {
      const parsed = parser.parse(text, undefined, path);
      return parsed.ok && finds(codemod, path, text, parsed.tree);
    });
    expect(concerning.length).toBeGreaterThan(0);
    expect(concerning.every(({ text }) => glance(codemod, text))).toBe(true);
  });
});
