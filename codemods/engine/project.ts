import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { targetVectors } from '../alembic/target-models.ts';
import { isTestPath } from '../python/test-path.ts';
import { changedSince } from './git.ts';
import { listFiles } from './list-files.ts';
import { findNodeProject } from './node-project.ts';
import { findNpmVersion } from './npm-version.ts';
import { findOwnModule } from './own-modules.ts';
import { listsPgvector, partOf, pgvectorUse } from './pgvector-use.ts';
import { wordSearch } from './prefilter.ts';
import type { NodeProject, NpmVersion, PgvectorUse, Project, StandIn } from './project-facts.ts';
import type { Reach } from './reach.ts';
import { FileReader, readText } from './read.ts';
import { RepositoryIndex } from './repository-index.ts';
import { findRequirements } from './requirements.ts';
import { findStandIn } from './stand-in.ts';
import { textBeside } from './text-beside.ts';

/** What the Python files of a project say about the names that codemods ask for. Every hit means "maybe". */
interface Facts {
  /** What is assigned as an attribute of what. */
  attributes: Assignment[];
  /** By the last part of a module's dotted name: its files that hold one of the words. */
  modules: Map<string, Module[]>;
}

interface Module {
  text: string;
  inTest: boolean;
}

interface Assignment {
  name: string;
  /** The last name before the dot; '' in the body of a class. */
  object: string;
  inTest: boolean;
}

interface Around {
  runRoot?: string;
  since?: string | undefined;
  /** Absent: the run looks at everything. */
  reach?: Reach;
}

/** Looks at a project, once, and only when a codemod asks. */
export class ProjectFacts {
  private readonly root: string;
  private readonly runRoot: string;
  private readonly words: readonly string[];
  private facts: Facts | undefined;
  private readonly index: RepositoryIndex;
  private readonly since: string | undefined;
  private readonly reach: Reach | undefined;
  private changed: ReturnType<typeof changedSince> | undefined;
  private readonly pgvectorUses = new Map<string, PgvectorUse>();
  private readonly npmVersions = new Map<string, NpmVersion | undefined>();
  private manifests: readonly string[] | undefined;
  private readonly nodeProjects = new Map<string, NodeProject>();
  private readonly standIns = new Map<string, StandIn | undefined>();

  /**
   * `root`: of the project; `runRoot`: the directory of the run, in that project or elsewhere. Both absolute.
   * `since`: the git ref at which everything counts as released.
   */
  constructor(root: string, words: readonly string[], { runRoot = root, since, reach }: Around = {}) {
    this.root = root;
    this.runRoot = `${runRoot}/`.startsWith(`${root}/`) ? runRoot : root;
    this.words = words;
    this.since = since;
    this.reach = reach;
    this.index = new RepositoryIndex(this.root);
  }

  /** The project as a file (absolute) sees it. */
  seenFrom(file: string): Project {
    const project: Project = {
      path: this.fromRoot(file),
      assignsAttribute: (name, objects) =>
        this.read().attributes.some(
          (one) => one.name === name && objects.includes(one.object) && (!one.inTest || isTestPath(file)),
        ),
      moduleBinds: (module, name) =>
        (this.read().modules.get(module) ?? []).some(
          (one) => (!one.inTest || isTestPath(file)) && binds(one.text, name),
        ),
      hasTopLevelModule: (name) =>
        [this.root, this.runRoot, join(this.root, 'src'), dirname(file)].some((directory) =>
          [`${name}.py`, join(name, '__init__.py')].some((module) => existsSync(join(directory, module))),
        ),
      ownModule: (name) => findOwnModule(name, dirname(file), this.root),
      requirements: (distribution) => findRequirements(distribution, dirname(file), this.root),
      npmVersion: (name) => this.npmVersion(name, dirname(file)),
      standIn: (module) => this.standIn(module, dirname(file)),
      nodeProject: () => this.nodeProject(dirname(file)),
      pgvectorUse: () => this.pgvectorUse(dirname(file)),
      listsPgvector: () => listsPgvector(dirname(file), this.root),
      textBeside: (name) => textBeside(dirname(file), name),
      pythonBeside: (folder) => pythonIn(join(dirname(file), folder)),
      revisions: () => this.index.revisions(dirname(file)),
      djangoMigrations: () => this.index.djangoMigrations(dirname(file)),
      models: () => this.index.models(dirname(file)),
      modelModule: (name, from) => this.index.modelModule(name, from),
      filesWith: (words, extensions, within) =>
        this.index.filesWith(dirname(file), words, extensions, within),
      targetVectors: () => {
        const env = project.textBeside('env.py');
        return env === undefined ? 'unknown' : targetVectors(env, project);
      },
      isReleased: (path) => this.isReleased(path),
      isInRun: (path) => {
        const other = join(this.root, path);
        return other === file || (this.reach?.has(other) ?? true);
      },
    };
    return project;
  }

  private fromRoot(file: string): string {
    return relative(this.root, file).replaceAll('\\', '/');
  }

  private isReleased(path: string): boolean {
    if (this.since === undefined) return false;
    this.changed ??= changedSince(this.root, this.since);
    return this.changed instanceof Set && !this.changed.has(join(this.root, path));
  }

  private npmVersion(name: string, directory: string): NpmVersion | undefined {
    const key = `${name} ${directory}`;
    if (!this.npmVersions.has(key)) this.npmVersions.set(key, findNpmVersion(name, directory, this.root));
    return this.npmVersions.get(key);
  }

  private standIn(module: string, directory: string): StandIn | undefined {
    const key = `${module} ${directory}`;
    if (this.standIns.has(key)) return this.standIns.get(key);
    const manifests = () => {
      this.manifests ??= listFiles(this.root, ['package.json']);
      return this.manifests;
    };
    this.standIns.set(key, findStandIn(module, directory, this.root, manifests));
    return this.standIns.get(key);
  }

  private nodeProject(directory: string): NodeProject {
    const project = this.nodeProjects.get(directory) ?? findNodeProject(directory, this.root);
    this.nodeProjects.set(directory, project);
    return project;
  }

  private pgvectorUse(directory: string): PgvectorUse {
    const part = partOf(directory, this.root);
    const use = this.pgvectorUses.get(part) ?? pgvectorUse(part, this.root);
    this.pgvectorUses.set(part, use);
    return use;
  }

  private read(): Facts {
    this.facts ??= gather(this.root, this.words);
    return this.facts;
  }
}

const attribute = /\b(\w+)[ \t]*\.[ \t]*([A-Za-z_]\w*)[ \t]*(?::[^=\n]*)?=(?!=)/g;
const setattrCall = /\bsetattr\((?:[^,\n]*\W)?(\w+)[ \t]*,\s*['"]([A-Za-z_]\w*)['"]/g;
const classBody = /^[ \t]+()([A-Za-z_]\w*)[ \t]*(?::[^=\n]*)?=(?!=)/gm;

/** Of the folder alone, not of those in it. */
export function pythonIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.py'),
  );
  return files.map(({ name }) => readText(join(folder, name)));
}

function gather(root: string, words: readonly string[]): Facts {
  const facts: Facts = { attributes: [], modules: new Map() };
  const hasWord = wordSearch(words);
  const reader = new FileReader();
  for (const path of listFiles(root, ['.py'])) {
    const text = textWith(hasWord, reader, join(root, path));
    if (text === undefined) continue;
    const inTest = isTestPath(path);
    for (const pattern of [attribute, setattrCall, classBody]) {
      for (const [, object = '', name = ''] of text.matchAll(pattern)) {
        if (words.includes(name)) facts.attributes.push({ name, object, inTest });
      }
    }
    const module = moduleName(path);
    facts.modules.set(module, [...(facts.modules.get(module) ?? []), { text, inTest }]);
  }
  return facts;
}

/** `undefined` too when the file can't be read: the run itself reports that, if it looks at the file. */
function textWith(hasWord: (bytes: Buffer) => boolean, reader: FileReader, file: string): string | undefined {
  try {
    const bytes = reader.read(file);
    return hasWord(bytes) ? bytes.toString('latin1') : undefined;
  } catch {
    return undefined;
  }
}

function moduleName(path: string): string {
  const name = basename(path, '.py');
  return name === '__init__' ? basename(dirname(path)) : name;
}

/** Is the name in what an import names (a star may name anything), or assigned, or that of a class or a function? */
function binds(text: string, name: string): boolean {
  const list = String.raw`(?:\([^)]*?|(?:[^\n\\(]|\\\r?\n)*?)`;
  const imported = String.raw`\bimport\b[ \t]*${list}\b${name}\b`;
  const assigned = String.raw`^[ \t]*(?:[\w, \t]*,[ \t]*)?${name}[ \t]*(?::[^=\n]*|(?:,[\w, \t]*))?=(?!=)`;
  const defined = String.raw`\b(?:class|def)[ \t]+${name}\b`;
  return new RegExp(String.raw`\bimport[ \t]*\*|${imported}|${assigned}|${defined}`, 'm').test(text);
}
