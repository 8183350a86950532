import { dirname, resolve } from 'node:path';
import { carryOut } from '../../codemods/engine/carry-out.ts';
import { examine, type RunRequest } from '../../codemods/engine/run.ts';
import { resolveRoot } from '../../codemods/engine/walk.ts';
import type { ExitCode } from '../../lib/expected-error.ts';
import { defaultOptions } from '../codemod-flags.ts';
import { readConfig } from '../config/config.ts';
import { everydayCodemods } from '../everyday-codemods.ts';
import { tell } from '../log.ts';
import { exitCodeOf } from '../render/report.ts';
import { withSeverities } from '../severities.ts';
import { hookReport } from './hook-report.ts';

/**
 * What Alembic calls for a new revision: what `kit fix` does to a file of Python, which needs no commit before it; then a look
 * at what is left. The list is the kit's, so that a hook that was installed once learns what the kit learns.
 */
export async function runHook(files: readonly string[], color: boolean): Promise<ExitCode> {
  const root = resolveRoot(process.cwd());
  // Alembic may be started elsewhere (`-c backend/alembic.ini`): the revision's own project counts.
  const config = await readConfig(dirname(resolve(root, files[0] ?? '.')));
  const codemods = (await everydayCodemods(config)).filter(({ language }) =>
    language.extensions.includes('.py'),
  );
  const request = (fix: boolean): RunRequest => ({
    root,
    paths: files,
    codemods,
    options: defaultOptions(codemods, config),
    ignore: config.ignore,
    excludes: config.excludes,
    fix,
    unsafe: false,
    threads: 1,
  });
  const { files: touched } = await carryOut({ ...request(true), write: true, allowDirty: true, tell });
  const changed = touched.filter(({ status }) => status === 'changed');
  const left = await examine(request(false));
  const { done, warning } = hookReport(changed, left, color);
  process.stdout.write(done);
  process.stderr.write(warning);
  return exitCodeOf(await withSeverities({ run: left }), config.strict ? 'all' : 'harm');
}
