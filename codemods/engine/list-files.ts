import { join, relative, sep } from 'node:path';
import { ForeignFolders } from './foreign-folders.ts';
import { repositoryRoot } from './git.ts';
import { askGit } from './git-call.ts';
import { readTree } from './read-tree.ts';
import type { Skipped } from './skipped.ts';

/** Directories whose files are somebody else's. */
const foreign = /(?:^|\/)(?:node_modules|\.git|\.venv|venv|site-packages|\.tox)\//;
const environmentMark = 'pyvenv.cfg';
/** Hexadecimal digits of SHA-1 and SHA-256. */
const objectIdLengths = [40, 64] as const;
/** The mode of a tracked commit of another repository. */
const submodule = '160000 ';

export interface Listing {
  /** Relative to the directory, with `/`, in no order. */
  paths: string[];
  /** Those that nobody wrote by hand, as their paths say. */
  skipped: Skipped[];
}

/**
 * The files below a directory (absolute) with one of these endings, relative to it, in no order: by git, without what is
 * ignored, where it is a work tree; else by reading the directories, with their `.gitignore` files. Code that nobody wrote
 * by hand is not among them.
 */
export function listFiles(directory: string, extensions: readonly string[]): string[] {
  return listWithSkipped(directory, extensions, code).paths;
}

const code = /\.(?:py|[cm]?[jt]sx?)$/;

/** The same, and what is left out of it. `judged`: the paths that are asked who wrote them. */
export function listWithSkipped(directory: string, extensions: readonly string[], judged = /^/): Listing {
  const folders = new ForeignFolders(directory);
  const listing: Listing = { paths: [], skipped: [] };
  for (const path of listAll(directory, extensions)) {
    const why = judged.test(path) ? folders.originOf(path) : undefined;
    if (why) listing.skipped.push({ path, why });
    else listing.paths.push(path);
  }
  return listing;
}

function listAll(directory: string, extensions: readonly string[]): string[] {
  const all = listByGit(directory, extensions) ?? readTree(directory, extensions);
  const marks = all.filter((path) => path.endsWith(environmentMark));
  const environments = marks
    .map((path) => path.slice(0, -environmentMark.length))
    .filter((path) => path !== '');
  // Nobody edits them; who asks for them by their ending reads them.
  const declarations = extensions.some((end) => end.endsWith('.d.ts'));
  return all.filter(
    (path) =>
      !foreign.test(path) &&
      (declarations || !/\.d\.[cm]?ts$/.test(path)) &&
      !marks.includes(path) &&
      !environments.some((environment) => path.startsWith(environment)),
  );
}

function listByGit(directory: string, extensions: readonly string[]): string[] | undefined {
  const top = repositoryRoot(directory);
  if (top === undefined) return undefined;
  // Always at the top: a folder further down may be made to look like a repository, with a configuration of its author.
  const folder = relative(top, directory).replaceAll(sep, '/');
  const below = folder === '' ? [] : ['--', `:(top,literal)${folder}/`];
  const answer = askGit(top, ['ls-files', '-s', '-z', '-co', '--exclude-standard', ...below]);
  if (!answer.ok) return undefined;
  const { output } = answer;
  // Nothing at all: an empty directory, or one that is itself ignored; somebody named it, so look into it.
  if (output === '') return readTree(directory, extensions);
  const skipped = folder === '' ? 0 : folder.length + 1;
  const files = new Set<string>();
  for (let start = 0, end = 0; start < output.length; start = end + 1) {
    end = output.indexOf('\0', start);
    if (extensions.some((one) => output.endsWith(one, end)) || output.endsWith(environmentMark, end)) {
      files.add(output.slice(pathStart(output, start) + skipped, end));
    } else if (output.startsWith(submodule, start) || output[end - 1] === '/') {
      addNested(directory, output.slice(pathStart(output, start) + skipped, end), extensions, files);
    }
  }
  return [...files];
}

/** A tracked file comes as `mode object stage<tab>path`, any other as its path. */
function pathStart(output: string, record: number): number {
  for (const hashLength of objectIdLengths) {
    const tab = record + 'mmmmmm '.length + hashLength + ' s'.length;
    if (output[tab] === '\t' && output[tab - 2] === ' ' && output[record + 6] === ' ') return tab + 1;
  }
  return record;
}

/** A submodule, or a repository that git does not look into: nor does it on our behalf, because the configuration there is another's. */
function addNested(directory: string, path: string, extensions: readonly string[], files: Set<string>): void {
  const prefix = path.endsWith('/') ? path : `${path}/`;
  if (foreign.test(prefix)) return;
  for (const file of readTree(join(directory, path), extensions)) files.add(prefix + file);
}
