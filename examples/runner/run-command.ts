import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runProcess } from '../../lib/run-process.ts';
import type { NodePackages } from '../database/node-packages.ts';
import type { PythonEnvironment } from '../database/python-environment.ts';
import type { CommandStep } from '../schema.ts';
import { missing, unwanted } from './expectations.ts';
import { normalise } from './normalise.ts';
import { type Stage, treeFolder } from './stage.ts';
import type { StepResult } from './step-result.ts';

export async function runCommand(step: CommandStep, stage: Stage): Promise<StepResult> {
  const cwd = treeFolder(stage, step.tree);
  const environment = await stage.environmentOf(step.python);
  const packages = /^(?:node|tsc) /.test(step.run) ? await stage.packagesOf(step.node) : undefined;
  const database = usesDatabase(step) ? await stage.databaseOf(step.tree) : undefined;
  const env = stepEnvironment(database?.url, stage.keepsPgVariables);
  const words = step.run.replaceAll('$DATABASE_URL', database?.url ?? '');
  const argv = argvOf(words, stage.kitCommand, { environment, packages });
  const options = { cwd, env, timeLimit: step.limit * 1000, signal: stage.signal };
  const run = await withPackages(packages, cwd, () => runProcess(argv, options));
  const places = {
    project: cwd,
    python: environment.folder,
    packages: packages?.folder,
    database: database?.name,
  };
  const stdout = normalise(run.stdout, places);
  const stderr = normalise(run.stderr, places);
  return {
    name: step.name,
    command: step.run,
    exit: run.exit ?? -1,
    stdout,
    stderr,
    seconds: run.seconds,
    problems: [
      ...(run.timedOut ? [`it was still running after ${step.limit} s`] : []),
      ...(run.timedOut || run.exit === step.exit ? [] : [`exit code ${run.exit}, expected ${step.exit}`]),
      ...missing(step.stdout, stdout, 'stdout'),
      ...missing(step.stderr, stderr, 'stderr'),
      ...unwanted(step.lacks, `${stdout}\n${stderr}`, 'its output'),
    ],
    proves: step.proves,
    show: step.show,
  };
}

/** As after `npm install`, for as long as a step runs: the trees are compared byte for byte. */
async function withPackages<T>(
  packages: NodePackages | undefined,
  tree: string,
  run: () => Promise<T>,
): Promise<T> {
  if (!packages) return run();
  const place = join(tree, 'node_modules');
  symlinkSync(join(packages.folder, 'node_modules'), place, 'junction');
  try {
    return await run();
  } finally {
    rmSync(place);
  }
}

/** The codemods and TypeScript work on files alone: they need not wait for the server. */
function usesDatabase(step: CommandStep): boolean {
  return !/^(?:kit codemod|tsc) /.test(step.run);
}

interface Tools {
  environment: PythonEnvironment;
  packages: NodePackages | undefined;
}

function argvOf(run: string, kitCommand: readonly string[], { environment, packages }: Tools): string[] {
  const [tool = '', ...rest] = run.split(' ');
  const { python } = environment;
  if (tool === 'kit') return [...kitCommand, ...rest];
  if (tool === 'node') return [process.execPath, ...rest];
  if (tool === 'tsc')
    return [process.execPath, join(packages?.folder ?? '', 'node_modules/typescript/bin/tsc'), ...rest];
  // As modules: the scripts of an environment hold the paths of the place where it was made.
  return tool === 'python' ? [python, ...rest] : [python, '-m', tool, ...rest];
}

/** What makes Python and Node look elsewhere, and pytest print otherwise: it does not shorten its lines where CI is set. */
const swaying = /^PYTHON|^PYTEST_|^NODE_|^(?:BUILD_NUMBER|CI|COLUMNS|LINES)$/;

/** The person's own, but for what would change output or make Python, Node and libpq look elsewhere. */
function stepEnvironment(url: string | undefined, keepsPgVariables: boolean): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !swaying.test(name) && (keepsPgVariables || !/^PG[A-Z]+$/.test(name)),
  );
  return {
    ...Object.fromEntries(kept),
    ...(url && { DATABASE_URL: url }),
    NO_COLOR: '1',
    PYTHON_COLORS: '0',
    PYTHONUTF8: '1',
    PYTHONNOUSERSITE: '1',
    // No `__pycache__` in the trees, which are compared byte for byte.
    PYTHONDONTWRITEBYTECODE: '1',
  };
}
