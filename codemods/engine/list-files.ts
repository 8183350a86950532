import { join } from 'node:path';
import { git } from './git.ts';
import { readTree } from './read-tree.ts';

/** Directories whose files are somebody else's. */
const foreign = /(?:^|\/)(?:node_modules|\.git|\.venv|venv|site-packages|\.tox)\//;
const environmentMark = /(?:^|\/)pyvenv\.cfg$/;
const staged = /^(\d{6}) [0-9a-f]+ \d\t/;
const submodule = '160000';

/**
 * The files below a directory (absolute) with one of these endings, relative to it, in no order: by git, without what is
 * ignored, where it is a work tree; else by reading the directories, with their `.gitignore` files.
 */
export function listFiles(directory: string, extensions: readonly string[]): string[] {
  const all = listByGit(directory, extensions) ?? readTree(directory, extensions);
  const marks = all.filter((path) => environmentMark.test(path) && path.includes('/'));
  const environments = marks.map((path) => path.slice(0, path.lastIndexOf('/') + 1));
  return all.filter(
    (path) =>
      !foreign.test(path) &&
      !environmentMark.test(path) &&
      !path.endsWith('.d.ts') &&
      !environments.some((environment) => path.startsWith(environment)),
  );
}

function listByGit(directory: string, extensions: readonly string[]): string[] | undefined {
  const output = git(directory, ['ls-files', '-s', '-z', '-co', '--exclude-standard']);
  if (output === undefined) return undefined;
  // Nothing at all: an empty directory, or one that is itself ignored; somebody named it, so look into it.
  if (output === '') return readTree(directory, extensions);
  const files = new Set<string>();
  for (const record of output.split('\0')) {
    const mode = staged.exec(record);
    const path = mode ? record.slice(mode[0].length) : record;
    if (mode?.[1] === submodule || path.endsWith('/')) addNested(directory, path, extensions, files);
    else if (extensions.some((end) => path.endsWith(end)) || environmentMark.test(path)) files.add(path);
  }
  return [...files];
}

/** A submodule, or a repository that git does not look into. */
function addNested(directory: string, path: string, extensions: readonly string[], files: Set<string>): void {
  const prefix = path.endsWith('/') ? path : `${path}/`;
  if (foreign.test(prefix)) return;
  for (const file of listFiles(join(directory, path), extensions)) files.add(prefix + file);
}
