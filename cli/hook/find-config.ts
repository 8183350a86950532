import { existsSync, statSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { listFiles } from '../../codemods/engine/list-files.ts';
import { readText } from '../../codemods/engine/read.ts';
import { ExpectedError } from '../../lib/expected-error.ts';
import { hasHooksSection } from './ini.ts';
import { configuresAlembic } from './toml.ts';

const ini = 'alembic.ini';
const toml = 'pyproject.toml';

/**
 * The file, relative to the directory, in which Alembic looks for hooks: of the directory itself, else of the one
 * directory below it that has one. Throws `ExpectedError` when there is none, or more than one.
 */
export function findConfig(directory: string): string {
  const own = configOf(directory);
  if (own !== undefined) return own;
  const below = new Set(
    listFiles(directory, [ini, toml])
      .filter((path) => [ini, toml].includes(posix.basename(path)))
      .map((path) => posix.dirname(path)),
  );
  const found = [...below].sort().flatMap((folder) => {
    const name = configOf(join(directory, folder));
    return name === undefined ? [] : [posix.join(folder, name)];
  });
  const [only, ...others] = found;
  if (only === undefined) throw noConfig(directory);
  if (others.length > 0) throw tooMany(found);
  return only;
}

/** The file that the user names, as `alembic -c` takes it. Throws `ExpectedError` when there is none. */
export function namedConfig(directory: string, name: string): string {
  if (statSync(resolve(directory, name), { throwIfNoEntry: false })?.isFile()) return name;
  throw new ExpectedError({
    what: `no such file: ${name}, in ${directory}`,
    todo: 'give --config the file that alembic -c names',
    files: 'nothing was written',
  });
}

/**
 * Which of the two files of one directory it is: Alembic reads the hooks of `pyproject.toml` only while `alembic.ini` has
 * no section for them (`Config.get_hooks_list` of Alembic 1.20).
 */
function configOf(directory: string): string | undefined {
  const text = (name: string) =>
    existsSync(join(directory, name)) ? readText(join(directory, name)) : undefined;
  const [iniText, tomlText] = [text(ini), text(toml)];
  if (iniText !== undefined && hasHooksSection(iniText)) return ini;
  if (tomlText !== undefined && configuresAlembic(tomlText)) return toml;
  return iniText === undefined ? undefined : ini;
}

function noConfig(directory: string): ExpectedError {
  return new ExpectedError({
    what: `no Alembic configuration in ${directory} or below`,
    why: `it is an alembic.ini, or a pyproject.toml that has [tool.alembic]`,
    todo: 'run it where the configuration is, or name its directory with --dir',
    files: 'nothing was written',
  });
}

function tooMany(found: readonly string[]): ExpectedError {
  return new ExpectedError({
    what: `more than one Alembic configuration: ${found.join(', ')}`,
    todo: `choose one, for example --dir ${posix.dirname(found[0] ?? '')}`,
    files: 'nothing was written',
  });
}
