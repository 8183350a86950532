import type { SourceFile } from '../engine/project-facts.ts';
import type { Context } from '../engine/types.ts';
import { type ModuleUse, moduleUses } from './modules.ts';
import { child, nameOf, type SyntaxNode } from './nodes.ts';
import type { Script } from './script.ts';

export interface Place {
  /** Of the file, relative to the run or to the repository. */
  path: string;
  script: Script;
}

/** What a name that was taken from another file of the project is called there; `default` for its default export. */
export interface Elsewhere extends Place {
  name: string;
}

/** A module that is not found in the project, or in which the name is not. */
export interface Unseen {
  module: string;
}

const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs'];
/** How many files hand a name on at most: `export * from './vector'`. */
const longestWay = 4;

/** Where a name of a file comes from; undefined where the file imports none of that name. */
export function follow(name: string, at: Place, project: Context['project']): Elsewhere | Unseen | undefined {
  for (const use of moduleUses(at.script, () => true)) {
    if (!/^(?:import|require)$/.test(use.form)) continue;
    const taken = use.names.find(({ local }) => nameOf(local?.node) === name);
    if (taken) return exportOf(taken.imported, use.module, at, project, longestWay) ?? { module: use.module };
  }
  return undefined;
}

function exportOf(
  name: string,
  module: string,
  from: Place,
  project: Context['project'],
  left: number,
): Elsewhere | undefined {
  const file = left > 0 && name !== '*' ? fileOf(module, name, from.path, project) : undefined;
  const script = file && from.script.parseOther(file.path, file.text);
  if (!file || !script) return undefined;
  for (const use of moduleUses(script, () => true)) {
    const passed = use.form === 'export' ? passedOn(name, use) : undefined;
    if (passed === undefined) continue;
    const found = exportOf(passed, use.module, { path: file.path, script }, project, left - 1);
    if (found) return found;
  }
  return isDeclared(name, script) ? { path: file.path, script, name } : undefined;
}

/** What a re-export calls a name in the module that it takes it from. */
function passedOn(name: string, { names }: ModuleUse): string | undefined {
  const [all] = names;
  if (all?.imported === '*') return name;
  return names.find(({ element }) => nameOf(child(element.node, 'exported')) === name)?.imported;
}

/** The only file that a relative path, or one from `src/`, `@/` or `~/`, can mean. */
function fileOf(
  module: string,
  name: string,
  from: string,
  project: Context['project'],
): SourceFile | undefined {
  const target = targetOf(module, from);
  if (!target) return undefined;
  const files = project.filesWith([name, 'export *'], endings).filter(({ path }) => {
    const bare = path.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '');
    return bare === target || bare.endsWith(`/${target}`);
  });
  const exact = files.filter(({ path }) => path.startsWith(target));
  const [only, ...more] = exact.length > 0 ? exact : files;
  return more.length === 0 ? only : undefined;
}

function targetOf(module: string, from: string): string | undefined {
  const bare = module.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '');
  if (/^(?:src|@|~)\//.test(bare)) return bare.replace(/^[@~]\//, '');
  if (!bare.startsWith('.')) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of bare.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function isDeclared(name: string, script: Script): boolean {
  if (name === 'default') return defaultOf(script) !== undefined;
  const declared = script.find('VariableDeclarator', 'ClassDeclaration', 'FunctionDeclaration');
  return declared.some(({ node }) => nameOf(child(node, 'id')) === name);
}

/** What a file exports by default: an expression, or a declaration. */
export function defaultOf(script: Script): SyntaxNode | undefined {
  const [only] = script.find('ExportDefaultDeclaration');
  return child(only?.node, 'declaration');
}
