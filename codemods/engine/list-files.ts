import { join } from 'node:path';
import { git } from './git.ts';
import { readTree } from './read-tree.ts';

/** Directories whose files are somebody else's. */
const foreign = /(?:^|\/)(?:node_modules|\.git|\.venv|venv|site-packages|\.tox)\//;
const environmentMark = /(?:^|\/)pyvenv\.cfg$/;
/** Hexadecimal digits of SHA-1 and SHA-256. */
const objectIdLengths = [40, 64] as const;
/** The mode of a tracked commit of another repository. */
const submodule = '160000 ';

/**
 * The files below a directory (absolute) with one of these endings, relative to it, in no order: by git, without what is
 * ignored, where it is a work tree; else by reading the directories, with their `.gitignore` files.
 */
export function listFiles(directory: string, extensions: readonly string[]): string[] {
  const all = listByGit(directory, extensions) ?? readTree(directory, extensions);
  const marks = all.filter((path) => environmentMark.test(path));
  const environments = marks.map((path) => path.slice(0, path.lastIndexOf('/') + 1)).filter(Boolean);
  return all.filter(
    (path) =>
      !foreign.test(path) &&
      !path.endsWith('.d.ts') &&
      !marks.includes(path) &&
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
    const wanted = extensions.some((end) => record.endsWith(end)) || record.endsWith('pyvenv.cfg');
    if (wanted) files.add(pathIn(record));
    else if (record.startsWith(submodule) || record.endsWith('/')) {
      addNested(directory, pathIn(record), extensions, files);
    }
  }
  return [...files];
}

/** A tracked file comes as `mode object stage<tab>path`, any other as its path. */
function pathIn(record: string): string {
  for (const hashLength of objectIdLengths) {
    const tab = 'mmmmmm '.length + hashLength + ' s'.length;
    if (record[tab] === '\t' && record[tab - 2] === ' ' && record[6] === ' ') return record.slice(tab + 1);
  }
  return record;
}

/** A submodule, or a repository that git does not look into. */
function addNested(directory: string, path: string, extensions: readonly string[], files: Set<string>): void {
  const prefix = path.endsWith('/') ? path : `${path}/`;
  if (foreign.test(prefix)) return;
  for (const file of listFiles(join(directory, path), extensions)) files.add(prefix + file);
}
