import type { OwnModule } from '../engine/project-facts.ts';
import { stdlib } from '../python/stdlib.ts';
import { harmless } from './harmless.ts';

/**
 * Does running a file register pgvector's types with SQLAlchemy, by its imports and theirs?
 * `unknown`: one of them can't be followed, or does it in a way of its own.
 */
export type Reach = 'yes' | 'no' | 'unknown';

/** More modules than this are not a matter of a moment. */
const most = 400;

/** Imports that a text can't be asked for, and types that the project reads back itself. */
const opaque =
  /\b(?:importlib|pkgutil|__import__|import_module|current_app|get_col_spec|register_type)\b|(?<!\.)\bexec\(/;

export function reachOf(text: string, ownModule: (name: string) => OwnModule | undefined): Reach {
  const waiting = importsOf(text, '');
  const seen = new Set<string>();
  let unknown = opaque.test(text);
  if (/\bischema_names\b/.test(text)) return 'yes';
  for (const name of waiting) {
    if (seen.has(name)) continue;
    if (seen.size > most) return 'unknown';
    seen.add(name);
    if (/^pgvector\.sqlalchemy\b/.test(name)) return 'yes';
    const [top = ''] = name.split('.');
    const module = stdlib.has(top) || harmless.has(top) ? undefined : ownModule(name);
    if (!module) {
      unknown ||= !isAccountedFor(name, seen);
      continue;
    }
    if (/\bischema_names\b/.test(module.text)) return 'yes';
    unknown ||= opaque.test(module.text);
    const isPackage = !module.path.endsWith('.py') || module.path.endsWith('/__init__.py');
    waiting.push(...importsOf(module.text, isPackage ? `${name}.` : name));
  }
  return unknown ? 'unknown' : 'no';
}

/** A package that is known, or a name inside of a module that has been found. */
function isAccountedFor(name: string, seen: ReadonlySet<string>): boolean {
  const [top = '', ...rest] = name.split('.');
  return stdlib.has(top) || harmless.has(top) || (rest.length > 0 && seen.has(top));
}

/** The project's own modules that running a file loads. `unknown`: an import can't be followed, or modules are loaded by name. */
export function modulesReached(
  text: string,
  ownModule: (name: string) => OwnModule | undefined,
): { modules: OwnModule[]; unknown: boolean } {
  const waiting = importsOf(text, '');
  const seen = new Set<string>();
  const modules: OwnModule[] = [];
  let unknown = opaque.test(text);
  for (const name of waiting) {
    if (seen.has(name)) continue;
    if (seen.size > most) return { modules, unknown: true };
    seen.add(name);
    const [top = ''] = name.split('.');
    const module = stdlib.has(top) || harmless.has(top) ? undefined : ownModule(name);
    if (!module) {
      // What a package of somebody else's declares is not compared with, unless it is named in the file itself.
      unknown ||= ownModule(top) !== undefined && !isAccountedFor(name, seen);
      continue;
    }
    modules.push(module);
    unknown ||= loadsByName.test(module.text);
    const isPackage = !module.path.endsWith('.py') || module.path.endsWith('/__init__.py');
    waiting.push(...importsOf(module.text, isPackage ? `${name}.` : name));
  }
  // Without a single module of its own it takes its models from where nobody sees them.
  return { modules, unknown: unknown || modules.length === 0 };
}

/** Modules of models that are found by walking a folder. */
const loadsByName = /\b(?:importlib|pkgutil|__import__|import_module|walk_packages)\b/;

const statement =
  /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b(?=[ \t]*(\((?:[^()#]|#[^\n]*\n)*\))?)((?:[^\r\n\\]|\\\r?\n)*)|import[ \t]+([^\r\n#]*))/gm;

/** Every module that an import may load, and those around it. `from`: the module's name, with a dot at its end for a package. */
function importsOf(text: string, from: string): string[] {
  return [...text.matchAll(statement)].flatMap(([, module, inBrackets, names = '', plain]) => {
    const listed = (plain ?? inBrackets ?? names).replace(/#.*|[()\\]/g, ' ').split(',');
    const wanted = listed.flatMap((one) => one.trim().split(/\s+/)[0] || []);
    const base = module === undefined ? '' : absolute(module, from);
    const paths = wanted.map((one) => (base ? `${base}.${one}` : one).replace(/\.\*$/, ''));
    return paths.flatMap(withParents);
  });
}

function absolute(module: string, from: string): string {
  const [dots = ''] = /^\.*/.exec(module) ?? [];
  if (!dots) return module;
  const base = from.split('.').slice(0, -dots.length);
  return [...base, module.slice(dots.length)].filter((part) => part !== '').join('.');
}

/** `a`, `a.b`, `a.b.c`: all of them are loaded. */
function withParents(path: string): string[] {
  const parts = path.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
