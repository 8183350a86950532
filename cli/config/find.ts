import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { repositoryRoot } from '../../codemods/engine/git.ts';
import { readText } from '../../codemods/engine/read.ts';
import { ExpectedError } from '../../lib/expected-error.ts';
import { configError, type Place } from './place.ts';

/** A configuration as somebody wrote it, not yet checked. */
export interface Found extends Place {
  /** Absolute: what `exclude` is relative to. */
  directory: string;
  table: unknown;
}

const key = 'pgvector-kit';

/**
 * The nearest configuration above a directory (absolute), up to the top of its repository: the table `[tool.pgvector-kit]` of
 * a `pyproject.toml`, or the key `"pgvector-kit"` of a `package.json`. Throws `ExpectedError` when it can't be read, or when
 * one directory has both.
 */
export async function findConfig(from: string): Promise<Found | undefined> {
  const top = repositoryRoot(from);
  for (let directory = from; ; directory = dirname(directory)) {
    const toml = await inPyproject(directory, from);
    const json = inPackage(directory, from);
    if (toml && json) throw bothError(toml, json);
    if (toml ?? json) return toml ?? json;
    if (directory === top || directory === dirname(directory)) return undefined;
  }
}

async function inPyproject(directory: string, from: string): Promise<Found | undefined> {
  const place = read(directory, 'pyproject.toml', from);
  if (!place) return undefined;
  const { parse, TomlError } = await import('smol-toml');
  try {
    const table = property(property(parse(place.text), 'tool'), key);
    return table === undefined ? undefined : { ...place, directory, table };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split('\n', 1)[0]?.replace(/^Invalid TOML document: /, '');
    throw configError({ ...place, line: error.line }, `this is not TOML: ${reason}`, 'mend it');
  }
}

function inPackage(directory: string, from: string): Found | undefined {
  const place = read(directory, 'package.json', from);
  if (!place) return undefined;
  try {
    const table = property(JSON.parse(place.text), key);
    return table === undefined ? undefined : { ...place, directory, table };
  } catch (error) {
    throw configError(
      { ...place, line: 1 },
      `this is not JSON: ${String(error).split('\n', 1)[0]}`,
      'mend it',
    );
  }
}

/** Most files of these names say nothing of us, and are not parsed. */
function read(directory: string, name: string, from: string): Place | undefined {
  const file = join(directory, name);
  const text = existsSync(file) ? textOf(file) : undefined;
  if (!text?.includes(key)) return undefined;
  return { path: relative(from, file).replaceAll('\\', '/'), text };
}

function textOf(file: string): string | undefined {
  try {
    return readText(file).replace(/^\ufeff/, '');
  } catch {
    // Nobody could have written a configuration into what can't be read, a directory for instance.
    return undefined;
  }
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function bothError(toml: Place, json: Place): ExpectedError {
  return new ExpectedError({
    what: `both ${toml.path} and ${json.path} configure the kit`,
    todo: 'keep one of the two',
    files: 'nothing was written',
  });
}
