/** `npm run check`: the plugin for Alembic, which is Python, is typed (mypy, strict) and tidy (ruff), by the settings of its pyproject.toml. */
import { join } from 'node:path';
import { cacheFolder } from '../examples/database/cache-folder.ts';
import { pythonEnvironment } from '../examples/database/python-environment.ts';
import { ExpectedError } from '../lib/expected-error.ts';
import { packageRoot } from '../lib/package-root.ts';
import { progressOn } from '../lib/progress.ts';
import { faultsOf } from './plugin-faults.ts';

try {
  const environment = await pythonEnvironment({ set: 'plugin', progress: progressOn(process.stderr) });
  const faults = await faultsOf(join(packageRoot(), 'plugin'), environment.python, cacheFolder());
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log('The plugin is typed and tidy.');
} catch (error) {
  if (!(error instanceof ExpectedError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
