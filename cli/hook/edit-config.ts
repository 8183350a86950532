import { readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { withCleanup } from '../../codemods/engine/with-cleanup.ts';
import { replaceFile } from '../../codemods/engine/write.ts';
import { ExpectedError } from '../../lib/expected-error.ts';
import { findConfig, namedConfig } from './find-config.ts';
import type { Edited, Hook } from './hook.ts';
import { addToIni, removeFromIni } from './ini.ts';
import { addToToml, removeFromToml } from './toml.ts';

export interface ConfigEdit {
  /** The file, relative to the directory. */
  path: string;
  changed: boolean;
}

/**
 * Puts the hook into the Alembic configuration of a directory, or takes it out when there is none to put in.
 * `named`: the file, where it has another name than Alembic looks for. Throws `ExpectedError` when no file can be found, edited or written; the file is then as it was.
 */
export async function editConfig(
  directory: string,
  hook: Hook | undefined,
  named?: string,
): Promise<ConfigEdit> {
  const path = named === undefined ? findConfig(directory) : namedConfig(directory, named);
  const target = realpathSync(resolve(directory, path));
  if (!statSync(target).isFile()) throw uneditable(path, 'it is no file');
  const before = readFileSync(target);
  // One byte a character, so that every byte comes out as it went in, whatever the file's encoding.
  const text = before.toString('latin1');
  const edited = text.includes('\0') ? utf16 : edit(path, text, hook);
  if (!edited.ok) throw uneditable(path, edited.reason);
  if (edited.text === text) return { path, changed: false };
  const after = Buffer.from(edited.text, 'latin1');
  const reason = await withCleanup(() => replaceFile(target, { before, after }));
  if (reason) throw uneditable(path, reason);
  return { path, changed: true };
}

const utf16: Edited = { ok: false, reason: 'it is not UTF-8 text' };

function edit(path: string, text: string, hook: Hook | undefined): Edited {
  const isIni = !path.endsWith('.toml');
  if (!hook) return isIni ? removeFromIni(text) : removeFromToml(text);
  const bytes = { executable: asBytes(hook.executable), options: asBytes(hook.options) };
  return isIni ? addToIni(text, bytes) : addToToml(text, bytes);
}

function asBytes(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function uneditable(path: string, why: string): ExpectedError {
  return new ExpectedError({
    what: `${path} can't be edited`,
    why,
    todo: 'mend that and run it again, or put the hook in by hand: kit hook --help shows its lines',
    files: 'nothing was written',
  });
}
