import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tree } from './corpus/tree.ts';
import type { Trees } from './kit-rows.ts';
import { versions } from './peers/install.ts';
import type { Row } from './rows.ts';

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What no tool of this kind can undercut. */
export function floorRows(bin: string, tree: Tree): Row[] {
  const node = (script: string) => [process.execPath, beside(`floor/${script}`)];
  const mentions = { cwd: tree.root, exit: 0, found: lines, expected: tree.mentions.length };
  return [
    { id: 'start', name: 'Node, empty script', cwd: tree.root, command: node('empty.mjs'), exit: 0 },
    {
      id: 'rg',
      name: `ripgrep ${versions.ripgrep} -l -F pgvector`,
      command: [join(bin, 'rg'), '-l', '-F', 'pgvector', '--glob', '*.py', '.'],
      ...mentions,
    },
    { id: 'read', name: 'Node, reading every file', command: node('read-everything.mjs'), ...mentions },
  ];
}

export function peerRows(bin: string, trees: Trees, full: boolean): Row[] {
  const { broken } = trees;
  const ruff = ['check', '--select', 'F821', '--no-cache', '--isolated', '--output-format', 'concise', '.'];
  return [
    {
      id: 'ruff',
      name: `ruff ${versions.ruff} --select F821 --no-cache`,
      cwd: broken.root,
      command: [join(bin, 'ruff'), ...ruff],
      exit: 1,
      found: locatedFiles,
      expected: broken.broken,
    },
    {
      id: 'ast-grep',
      name: `ast-grep ${versions['ast-grep-cli']}, a rule`,
      cwd: broken.root,
      command: [join(bin, 'ast-grep'), 'scan', '--rule', beside('peers/missing-import.yml'), '--json=stream'],
      exit: 0,
      found: streamedFiles,
      expected: broken.broken,
      once: true,
    },
    ...(full ? libcstRows(bin, broken) : [libcstRow(bin, trees.sample, trees.sample.files, 'a sample of')]),
  ];
}

const codemod = 'fix_vector_imports.FixVectorImports';

/** Its own runner on everything, and on what a search for the word would hand to it. */
function libcstRows(bin: string, tree: Tree): Row[] {
  return [libcstRow(bin, tree, tree.files, 'all'), libcstRow(bin, tree, tree.mentions, 'only the')];
}

/** A dry run: it prints the diffs that it would write. */
function libcstRow(bin: string, tree: Tree, files: string[], which: string): Row {
  const flags = [
    `--jobs=${cpus().length}`,
    '--unified-diff=1',
    '--no-format',
    '--hide-progress',
    '--external',
  ];
  return {
    id: `libcst-${which}`,
    name: `LibCST ${versions.libcst}, a codemod, ${which} ${files.length} files`,
    cwd: tree.root,
    command: [join(bin, 'python'), '-m', 'libcst.tool', 'codemod', ...flags, codemod, ...files],
    env: { PYTHONPATH: beside('peers'), PYTHONDONTWRITEBYTECODE: '1' },
    exit: 0,
    found: diffedFiles,
    expected: tree.broken,
    once: true,
    sample: which !== 'all',
  };
}

const lines = (output: string) => output.split('\n').filter((line) => line !== '').length;
const distinct = (paths: readonly (string | undefined)[]) => new Set(paths.filter(Boolean)).size;

function locatedFiles(output: string): number {
  return distinct([...output.matchAll(/^(.+?):\d+:\d+: F821 /gm)].map((match) => match[1]));
}

function diffedFiles(output: string): number {
  return distinct([...output.matchAll(/^\+\+\+ (.+)$/gm)].map((match) => match[1]));
}

function streamedFiles(output: string): number {
  const matches = output.split('\n').filter((line) => line.startsWith('{'));
  return distinct(matches.map((line) => (JSON.parse(line) as { file: string }).file));
}
