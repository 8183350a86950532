import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse, type Task } from '../../codemods/engine/analyse.ts';
import type { Candidate } from '../../codemods/engine/candidate.ts';
import type { Codemod, Project } from '../../codemods/engine/types.ts';

/** One folder below `codemods/<id>/cases/`, named by a sentence. */
export interface Case {
  name: string;
  folder: URL;
  input: Buffer;
  /** Absent: nothing may change. */
  expected: Buffer | undefined;
  settings: Settings;
}

interface Settings {
  options?: Record<string, string>;
  unsafe?: boolean;
  path?: string;
  project?: Partial<Record<keyof Project, string[]>>;
}

export interface Outcome {
  after: Buffer;
  /** A line a finding: where, which code, how it applies, what is said. */
  report: string;
}

export function casesOf(id: string): Case[] {
  const root = new URL(`../../codemods/${id}/cases/`, import.meta.url);
  return readdirSync(root).map((name) => {
    const folder = new URL(`${name}/`, root);
    const read = (file: string) => {
      const url = new URL(file, folder);
      return existsSync(url) ? readFileSync(url) : undefined;
    };
    const input = read('input.py');
    if (!input) throw new Error(`${fileURLToPath(folder)} has no input.py`);
    const settings: Settings = JSON.parse(read('case.json')?.toString() ?? '{}');
    return { name, folder, input, expected: read('expected.py'), settings };
  });
}

export function reportOf({ folder }: Case): string {
  const url = new URL('report.txt', folder);
  return existsSync(url) ? readFileSync(url, 'utf8') : '';
}

/** Runs the codemod on the bytes as the engine does. Throws when the engine calls it a failure. */
export async function apply(codemod: Codemod, one: Case, bytes: Buffer): Promise<Outcome> {
  const file: Candidate = {
    path: one.settings.path ?? 'versions/revision.py',
    target: '/nowhere.py',
    bytes,
    codemods: [codemod],
  };
  const outcome = await analyse(file, taskOf(codemod, one.settings));
  if (outcome?.error) throw new Error(`${one.name}: ${outcome.error.message}`);
  const lines = outcome?.findings.map(
    (one) =>
      `${one.range.start.line}:${one.range.start.column} ${one.code} ${one.applicability}: ${one.message}\n`,
  );
  return { after: Buffer.from(outcome?.change?.after ?? bytes), report: lines?.join('') ?? '' };
}

function taskOf(codemod: Codemod, { options = {}, unsafe = false, project = {} }: Settings): Task {
  const defaults = Object.entries(codemod.options).map(([name, spec]) => [name, spec.default]);
  return {
    options: { [codemod.id]: { ...Object.fromEntries(defaults), ...options } },
    fix: true,
    unsafe,
    projectFor: () => ({
      assignsAttribute: (name) => project.assignsAttribute?.includes(name) ?? false,
      moduleBinds: (module, name) => project.moduleBinds?.includes(`${module}.${name}`) ?? false,
      hasTopLevelModule: (name) => project.hasTopLevelModule?.includes(name) ?? false,
    }),
  };
}

/** Writes what the codemod does today as what is expected; read the diff before you commit it. */
export function update(one: Case, { after, report }: Outcome): void {
  if (!after.equals(one.input)) writeFileSync(new URL('expected.py', one.folder), after);
  if (report) writeFileSync(new URL('report.txt', one.folder), report);
}
