import { realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { repositoryRoot } from './git.ts';
import { ProjectFacts } from './project.ts';
import type { Project } from './project-facts.ts';
import { Reach } from './reach.ts';
import type { Settings } from './task.ts';

/** Files come in the order of their paths, so that a project whose turn is over is not asked for again. */
const mostKept = 5;

/** Where a run takes place. */
export type RunPlace = Pick<Settings, 'root' | 'paths'> & {
  since?: string | undefined;
  files?: readonly string[] | undefined;
};

/**
 * The projects that the files of a run belong to: the repository around a file, else the directory of the run, else the
 * directory that was named on the command line. A run in one repository may be about files of another.
 */
export class Projects {
  private readonly runRoot: string;
  private readonly directories: readonly string[];
  private readonly words: readonly string[];
  private readonly since: string | undefined;
  private readonly reach: Reach;
  private readonly facts = new Map<string, ProjectFacts>();

  constructor({ root, paths, since, files }: RunPlace, words: readonly string[]) {
    this.runRoot = root;
    this.directories = [root, ...paths.flatMap((path) => real(resolve(root, path)))];
    this.words = words;
    this.since = since;
    this.reach = new Reach(root, files);
  }

  /** The project as a file (absolute, symbolic links resolved) sees it. */
  seenFrom(file: string): Project {
    const root = this.rootOf(file);
    const facts = this.facts.get(root) ?? this.look(root);
    this.facts.delete(root);
    this.facts.set(root, facts);
    const [oldest] = this.facts.keys();
    if (this.facts.size > mostKept && oldest !== undefined) this.facts.delete(oldest);
    return facts.seenFrom(file);
  }

  private look(root: string): ProjectFacts {
    return new ProjectFacts(root, this.words, {
      runRoot: this.runRoot,
      since: this.since,
      reach: this.reach,
    });
  }

  private rootOf(file: string): string {
    const directory = dirname(file);
    return (
      repositoryRoot(directory) ??
      this.directories.find((one) => file.startsWith(one.endsWith(sep) ? one : one + sep)) ??
      directory
    );
  }
}

function real(path: string): string[] {
  try {
    return [realpathSync(path)];
  } catch {
    return [];
  }
}
