import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { carryOut } from '../../codemods/engine/carry-out.ts';
import type { FileOutcome } from '../../codemods/engine/outcome.ts';
import { examine } from '../../codemods/engine/run.ts';
import type { Codemod } from '../../codemods/engine/types.ts';
import { registry } from '../../codemods/registry.ts';
import type { Example } from '../../examples/runner/list-examples.ts';
import { assembleTree } from '../../examples/runner/stage.ts';

/** Runs `work` on a copy of a tree, as the runner puts it together. */
export async function onTree<T>(
  example: Example,
  tree: string,
  work: (root: string) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'kit-triangle-'));
  try {
    assembleTree(example, tree, root);
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** `kit codemod fix-vector-imports --unsafe`, as one of its steps has it. */
export interface Repair {
  codemod: Codemod;
  unsafe: boolean;
}

/** The codemods that turn its broken project into the fixed one, in order; none when no machine makes the step. */
export async function repairsOf({ steps }: Example): Promise<Repair[]> {
  const commands = steps.flatMap((step) => ('run' in step && step.tree === 'work' ? step.run : []));
  const repairs = commands.filter(
    (run) => run.startsWith('kit codemod ') && !/--(diff|check|dry-run)/.test(run),
  );
  return Promise.all(
    repairs.map(async (run) => ({
      codemod: await load(run.split(' ')[2] ?? ''),
      unsafe: run.includes('--unsafe'),
    })),
  );
}

async function load(id: string): Promise<Codemod> {
  const entry = registry.find((one) => one.id === id);
  if (!entry) throw new Error(`there is no codemod ${id}`);
  return (await entry.load()).codemod;
}

/** Carries a repair out. Returns the files that it changed. */
export async function repair(root: string, { codemod, unsafe }: Repair): Promise<string[]> {
  const run = await carryOut({
    root,
    paths: [],
    codemods: [codemod],
    options: optionsOf([codemod]),
    ignore: [],
    fix: true,
    unsafe,
    write: true,
    allowDirty: true,
    threads: 1,
  });
  return run.files.filter(({ status }) => status === 'changed').map(({ path }) => path);
}

/** The codes that `kit doctor` reports, each once. */
export async function diagnose(root: string): Promise<string[]> {
  const all = await Promise.all(registry.map(async ({ load }) => (await load()).codemod));
  const codemods = all.filter(({ optIn }) => !optIn);
  const { files } = await examine({
    root,
    paths: [],
    codemods,
    options: optionsOf(codemods),
    ignore: [],
    fix: false,
    unsafe: false,
    threads: 1,
  });
  return [...new Set(files.flatMap(codesOf))].sort();
}

function codesOf({ findings }: FileOutcome): string[] {
  return findings.map(({ code }) => code);
}

function optionsOf(codemods: readonly Codemod[]): Record<string, Record<string, string>> {
  return Object.fromEntries(
    codemods.map(({ id, options }) => [
      id,
      Object.fromEntries(Object.entries(options).map(([name, spec]) => [name, spec.default])),
    ]),
  );
}
