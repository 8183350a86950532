import { ExpectedError } from '../../lib/expected-error.ts';
import { runProcess } from '../../lib/run-process.ts';
import { pluginFolder } from '../database/plugin-folder.ts';
import type { CommandStep } from '../schema.ts';
import { databaseOf } from '../step-common.ts';
import { missing, unwanted } from './expectations.ts';
import { normalise } from './normalise.ts';
import { type Stage, treeFolder } from './stage.ts';
import type { StepResult } from './step-result.ts';
import { argvOf, offlinePrisma, toolsFor, withPackages } from './tools.ts';
import { needsDatabase } from './uses.ts';

export async function runCommand(step: CommandStep, stage: Stage): Promise<StepResult> {
  const cwd = treeFolder(stage, step.tree);
  const tools = await toolsFor(step, stage);
  if (tools instanceof ExpectedError) return notRun(step, tools);
  const { environment, packages } = tools;
  const database = needsDatabase(step.run) ? await stage.databaseOf(databaseOf(step)) : undefined;
  const hasPlugin = stage.example.plugin && step.tree.startsWith('fixed');
  const env = {
    ...stepEnvironment(database?.url, stage.keepsPgVariables),
    ...(hasPlugin && { PYTHONPATH: await pluginFolder(stage.signal) }),
  };
  const argv = argvOf(step.run, stage.kitCommand, tools);
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

function notRun(step: CommandStep, { explanation }: ExpectedError): StepResult {
  const { what, why, todo } = explanation;
  return {
    name: step.name,
    command: step.run,
    exit: -1,
    stdout: '',
    stderr: '',
    seconds: 0,
    problems: [what, ...(why ? [why] : []), todo],
    show: step.show,
  };
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
    ...offlinePrisma,
  };
}
