import { join } from 'node:path';
import { moduleAt, namesIn } from './module-file.ts';
import { readText } from './read.ts';

/** Files in which bundlers, test runners and compilers are told what a module is. */
const configuration =
  /(?:(?:^|[.-])config(?:\.\w+)*\.(?:[cm]?[jt]s|json)|^(?:webpack|rollup|esbuild|build|craco|metro)[\w.-]*\.[cm]?[jt]s|^\.?babel(?:rc)?(?:\.[\w.]+)?|^\.swcrc|^package\.json|^jest[\w.-]*\.json|^\.env(?:\.\w+)?)$/;
const aliasing =
  /\b(?:alias|aliases|moduleNameMapper|NormalModuleReplacementPlugin|_moduleAliases|resolver|paths|find)\b/;

/** `module`: something else goes by its name. `tests`: it does in tests. */
export interface Alias {
  kind: 'module' | 'tests';
  path: string;
}

/** What the tools of a directory (absolute) are told that a module is, other than the package. */
export function aliasIn(directory: string, module: string): Alias | undefined {
  for (const name of namesIn(directory).filter((one) => configuration.test(one))) {
    const path = join(directory, name);
    const text = textOf(path);
    if (text === '') continue;
    const alias = aliasing.test(text) ? keyFor(module, text) : undefined;
    if (alias) return { kind: alias, path };
    const folder = foldersIn(text, name).find((one) => moduleAt(join(directory, one, module)));
    if (folder !== undefined) return { kind: 'module', path: join(directory, folder, module) };
  }
  return undefined;
}

const quoted = /(['"`])((?:(?!\1)[^\\\n]|\\.)*pgvector(?:(?!\1)[^\\\n]|\\.)*)\1\s*:\s*([^\n]*)/g;
const bare = /(?:^|[{,\s])()(pgvector)\s*:\s*([^\n]*)/g;
const found = /\bfind\s*:\s*(['"`/])((?:(?!\1).)*pgvector.*?)\1[\s\S]{0,40}?\breplacement\s*:\s*([^\n]*)/g;

/** `config.resolve.alias['pgvector/pg'] = …`, and webpack's plugin that replaces what a pattern fits. */
const assigned = /\[\s*(['"`])([^'"`\n]*pgvector[^'"`\n]*)\1\s*\]\s*=(?!=)\s*([^\n]*)/g;
const replaced = /\bNormalModuleReplacementPlugin\(\s*(\/)([^\n]*?pgvector[^\n]*?)\/[a-z]*\s*,\s*([^\n]*)/g;

/** A key of an object of aliases that is this module, or a folder of it, or a pattern that it fits. */
function keyFor(module: string, text: string): Alias['kind'] | undefined {
  const word = module.split('/')[0] ?? module;
  for (const pattern of [quoted, bare, found, assigned, replaced]) {
    const source = pattern.source.replace('pgvector', word.replace(/[^\w/@-]/g, ''));
    for (const { 2: key = '', 3: value = '', index } of text.matchAll(new RegExp(source, 'gm'))) {
      if (!fits(key, module) || isPackage(value, module) || isDependency(text, index)) continue;
      return text.lastIndexOf('moduleNameMapper', index) >= 0 ? 'tests' : 'module';
    }
  }
  return undefined;
}

function fits(key: string, module: string): boolean {
  if (/[\^$*(\\]/.test(key.replace(/\$$/, ''))) {
    try {
      return new RegExp(key.replaceAll('\\\\', '\\')).test(module);
    } catch {
      return true;
    }
  }
  const name = key.replace(/\/?\*?$/, '');
  return key.endsWith('$') ? key.slice(0, -1) === module : name === module || module.startsWith(`${name}/`);
}

/** Does an alias lead to the package itself, as bundlers are told which of two copies to take? */
function isPackage(value: string, module: string): boolean {
  const name = module.startsWith('@')
    ? module.split('/').slice(0, 2).join('/')
    : (module.split('/')[0] ?? '');
  return new RegExp(String.raw`node_modules/${name}\b|\bresolve\(\s*['"\`]${name}\b|['"\`]npm:${name}@`).test(
    value,
  );
}

/** `"dependencies": { "pgvector": "^0.2.0" }` of a manifest. */
function isDependency(text: string, index: number): boolean {
  const before = text.slice(0, index);
  const open = before.lastIndexOf('{');
  return /"(?:\w*[dD]ependencies|overrides|resolutions|peerDependenciesMeta|catalog)"\s*:\s*$/.test(
    before.slice(0, open),
  );
}

const folderKeys = /\b(?:modules|moduleDirectories|modulePaths|modulesDirectories)['"]?\s*:\s*\[([^\]]*)\]/g;
const babelRoots = /\broot['"]?\s*:\s*\[([^\]]*)\]/g;
const nodePath = /\bNODE_PATH=["']?([\w./:-]+)/g;

/** Folders in which modules are looked for by their bare names. */
function foldersIn(text: string, name: string): string[] {
  const lists = [folderKeys, ...(/babel/.test(name) ? [babelRoots] : [])].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, list = '']) =>
      [...list.matchAll(/(['"`])([^'"`]+)\1/g)].map(([, , one = '']) => one),
    ),
  );
  const byNode = [...text.matchAll(nodePath)].flatMap(([, list = '']) => list.split(':'));
  return [...lists, ...byNode]
    .map((one) => one.replace(/^<rootDir>\/?|^\$\{\w+\}\/?/, '') || '.')
    .filter((one) => !one.includes('node_modules'));
}

function textOf(path: string): string {
  try {
    return readText(path);
  } catch {
    return '';
  }
}
