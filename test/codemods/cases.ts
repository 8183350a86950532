import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TargetVectors } from '../../codemods/alembic/target-models.ts';
import { analyse, type Task } from '../../codemods/engine/analyse.ts';
import type { Candidate } from '../../codemods/engine/candidate.ts';
import { findNodeProject } from '../../codemods/engine/node-project.ts';
import { findNpmVersion } from '../../codemods/engine/npm-version.ts';
import { findOwnModule } from '../../codemods/engine/own-modules.ts';
import { listsPgvector } from '../../codemods/engine/pgvector-use.ts';
import { pythonIn } from '../../codemods/engine/project.ts';
import type { NpmVersion, PgvectorUse } from '../../codemods/engine/project-facts.ts';
import { RepositoryIndex } from '../../codemods/engine/repository-index.ts';
import { findRequirements } from '../../codemods/engine/requirements.ts';
import { reasonToSkip } from '../../codemods/engine/skipped.ts';
import { findStandIn } from '../../codemods/engine/stand-in.ts';
import type { Codemod } from '../../codemods/engine/types.ts';

/** One folder below `codemods/<id>/cases/`, named by a sentence. */
export interface Case {
  name: string;
  folder: URL;
  /** What its file is called: `input.py`, `input.mako`. */
  extension: string;
  input: Buffer;
  /** Absent: nothing may change. */
  expected: Buffer | undefined;
  settings: Settings;
}

interface Settings {
  options?: Record<string, string>;
  unsafe?: boolean;
  path?: string;
  project?: Partial<Record<'assignsAttribute' | 'moduleBinds' | 'hasTopLevelModule', string[]>>;
  /** Paths that `--since` says are released. */
  released?: string[];
  /** Paths that the run does not look at. */
  outsideOfRun?: string[];
  /** Default: `imported`. */
  pgvectorUse?: PgvectorUse;
  /** Default: `yes`. */
  targetVectors?: TargetVectors;
  /** Versions of npm packages that a lock holds; `''`: nothing says. Default: what `project/` says, else the newest. */
  npm?: Record<string, string>;
  /** Why its output, a migration, can't go up and down on a database. */
  notExecuted?: string;
  /** Why ruff finds fault with its output: what the codemod did not make, and must not mend. */
  notClean?: string;
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
    const extension =
      readdirSync(folder)
        .find((file) => file.startsWith('input.'))
        ?.slice('input'.length) ?? '';
    const input = read(`input${extension}`);
    if (!input) throw new Error(`${fileURLToPath(folder)} has no input.py, nor one of another language`);
    const settings: Settings = JSON.parse(read('case.json')?.toString() ?? '{}');
    return { name, folder, extension, input, expected: read(`expected${extension}`), settings };
  });
}

export function reportOf({ folder }: Case): string {
  return textOf(new URL('report.txt', folder)) ?? '';
}

function textOf(url: URL): string | undefined {
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
}

/** Runs the codemod on the bytes as the engine does. Throws when the engine calls it a failure. */
export async function apply(codemod: Codemod, one: Case, bytes: Buffer): Promise<Outcome> {
  const file: Candidate = {
    path: pathOf(one),
    target: '/nowhere.py',
    bytes,
    codemods: reasonToSkip(pathOf(one), bytes) ? [] : [codemod],
  };
  const outcome = await analyse(file, taskOf(codemod, one));
  if (outcome?.error) throw new Error(`${one.name}: ${outcome.error.message}`);
  const lines = outcome?.findings.map(
    (one) =>
      `${one.range.start.line}:${one.range.start.column} ${one.code} ${one.applicability}: ${one.message}\n`,
  );
  return { after: Buffer.from(outcome?.change?.after ?? bytes), report: lines?.join('') ?? '' };
}

const usualPaths: Readonly<Record<string, string>> = {
  '.py': 'versions/revision.py',
  '.mako': 'migrations/script.py.mako',
};

export function pathOf({ settings, extension }: Case): string {
  return settings.path ?? usualPaths[extension] ?? `src/file${extension}`;
}

/** When these codemods were written. */
const newest: Readonly<Record<string, string>> = {
  pgvector: '0.3.0',
  pg: '8.23.1',
  'drizzle-orm': '0.45.1',
  typeorm: '0.3.28',
};

function npmVersion(name: string, { settings, folder }: Case): NpmVersion | undefined {
  const tree = fileURLToPath(new URL('project', folder));
  if (settings.npm === undefined && existsSync(tree)) return findNpmVersion(name, tree, tree);
  const version = settings.npm?.[name] ?? newest[name] ?? '';
  return version === '' ? undefined : { version, says: version, path: 'package-lock.json' };
}

export function taskOf(codemod: Codemod, one: Case): Task {
  const { options = {}, unsafe = false, project = {} } = one.settings;
  const defaults = Object.entries(codemod.options).map(([name, spec]) => [name, spec.default]);
  // The rest of the project, as far as a case needs it.
  const tree = fileURLToPath(new URL('project', one.folder));
  const index = new RepositoryIndex(tree);
  const directory = join(tree, dirname(pathOf(one)));
  return {
    options: { [codemod.id]: { ...Object.fromEntries(defaults), ...options } },
    fix: true,
    unsafe,
    ignore: [],
    projectFor: () => ({
      path: pathOf(one),
      assignsAttribute: (name) => project.assignsAttribute?.includes(name) ?? false,
      moduleBinds: (module, name) => project.moduleBinds?.includes(`${module}.${name}`) ?? false,
      hasTopLevelModule: (name) => project.hasTopLevelModule?.includes(name) ?? false,
      ownModule: (name) => (existsSync(tree) ? findOwnModule(name, tree, tree) : undefined),
      requirements: (distribution) => findRequirements(distribution, tree, tree),
      npmVersion: (name) => npmVersion(name, one),
      nodeProject: () => findNodeProject(directory, tree),
      standIn: (module) => (existsSync(tree) ? findStandIn(module, directory, tree) : undefined),
      pgvectorUse: () => one.settings.pgvectorUse ?? 'imported',
      targetVectors: () => one.settings.targetVectors ?? 'yes',
      listsPgvector: () => (existsSync(tree) ? listsPgvector(tree, tree) : undefined),
      textBeside: (name) => textOf(new URL(`project/${pathOf(one)}/../${name}`, one.folder)),
      pythonBeside: (folder) => pythonIn(join(directory, folder)),
      revisions: () => index.revisions(directory),
      djangoMigrations: () => index.djangoMigrations(directory),
      models: () => index.models(directory),
      modelModule: (name, from) => (existsSync(tree) ? index.modelModule(name, from) : undefined),
      filesWith: (words, extensions, within) => index.filesWith(directory, words, extensions, within),
      isInRun: (path) => !(one.settings.outsideOfRun?.includes(path) ?? false),
      isReleased: (path) => one.settings.released?.includes(path) ?? false,
    }),
  };
}

/** Writes what the codemod does today as what is expected; read the diff before you commit it. */
export function update(one: Case, { after, report }: Outcome): void {
  if (!after.equals(one.input)) writeFileSync(new URL(`expected${one.extension}`, one.folder), after);
  if (report) writeFileSync(new URL('report.txt', one.folder), report);
}
