import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { aliasIn } from './config-aliases.ts';
import { mappedImport } from './import-map.ts';
import { listFiles } from './list-files.ts';
import { moduleAt } from './module-file.ts';
import type { StandIn } from './project-facts.ts';
import { readText } from './read.ts';
import { placesOf, tsconfigsFor } from './tsconfigs.ts';
import { isWorkspaceMember } from './workspaces.ts';

/**
 * What stands in for a module of an npm package as a directory (absolute) sees it, found where the project's own tools look:
 * `paths` and `baseUrl` of TypeScript, aliases of bundlers and test runners, Deno's import map, the workspaces, `node_modules`.
 * `manifests`: the paths of all package.json below the root.
 */
export function findStandIn(
  module: string,
  from: string,
  root: string,
  manifests: () => readonly string[] = () => listFiles(root, ['package.json']),
): StandIn | undefined {
  const own = (kind: StandIn['kind'], path: string): StandIn => ({ kind, path: fromRoot(path, root) });
  const byTypes = tsconfigsFor(from, root).flatMap((config) =>
    placesOf(module, config).flatMap((place) => {
      const kind = isInstalled(place) ? undefined : moduleAt(place);
      return kind ? [own(kind === 'types' ? 'types' : 'module', place)] : [];
    }),
  );
  const aliases = upTo(from, root).flatMap((directory): StandIn[] => {
    const mapped = mappedImport(directory, module);
    if (mapped)
      return leadsTo(mapped.target, nameOf(module)) ? [] : [own('module', resolve(directory, mapped.path))];
    const alias = aliasIn(directory, module);
    return alias ? [own(alias.kind, alias.path)] : [];
  });
  const all = [
    ...byTypes,
    ...aliases,
    ...installed(module, from, root),
    ...workspace(module, root, manifests),
  ];
  return all.find(({ kind }) => kind === 'module') ?? all[0];
}

/** `npm:pgvector@0.2/pg`, `https://esm.sh/pgvector@0.2.0` */
function leadsTo(target: string, name: string): boolean {
  return new RegExp(`^(?:npm:|https?:.*/)/?${name}(?:[@/?#]|$)`).test(target);
}

/** What the manifest asks for by this name, and what lies in `node_modules`, may be something else. */
function installed(module: string, from: string, root: string): StandIn[] {
  const name = nameOf(module);
  for (const directory of upTo(from, root)) {
    const manifest = join(directory, 'package.json');
    const range = rangeIn(manifest, name);
    if (range !== undefined && isElsewhere(range, name))
      return [{ kind: 'module', path: fromRoot(manifest, root) }];
    const folder = join(directory, 'node_modules', name);
    if (!existsSync(folder)) continue;
    const real = realpathSync(folder);
    if (!isInstalled(real + sep)) return [{ kind: 'module', path: fromRoot(real, root) }];
    return [];
  }
  return [];
}

function isElsewhere(range: string, name: string): boolean {
  if (/^(?:workspace|file|link|portal):/.test(range)) return true;
  return range.startsWith('npm:') && !new RegExp(`^npm:${name}(?:@|$)`).test(range);
}

function rangeIn(manifest: string, name: string): string | undefined {
  const { text, json } = manifestAt(manifest);
  if (!text.includes(`"${name}"`)) return undefined;
  for (const field of ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']) {
    const list = json[field];
    const range = typeof list === 'object' && list !== null ? Reflect.get(list, name) : undefined;
    if (typeof range === 'string') return range;
  }
  return undefined;
}

/** A package of the repository's workspaces that is called so. */
function workspace(module: string, root: string, manifests: () => readonly string[]): StandIn[] {
  const name = nameOf(module);
  return manifests()
    .filter((path) => path.endsWith('/package.json'))
    .filter((path) => {
      const { text, json } = manifestAt(join(root, path));
      return text.includes(`"${name}"`) && json.name === name && isWorkspaceMember(dirname(path), root);
    })
    .map((path) => ({ kind: 'module', path }));
}

function manifestAt(path: string): { text: string; json: Record<string, unknown> } {
  try {
    const text = readText(path);
    const json: unknown = JSON.parse(text);
    return { text, json: typeof json === 'object' && json !== null ? { ...json } : {} };
  } catch {
    return { text: '', json: {} };
  }
}

/** The package of a module: `pgvector` of `pgvector/pg`. */
function nameOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

function isInstalled(path: string): boolean {
  return /[\\/]node_modules[\\/]/.test(path);
}

/** From a directory up to the root. */
function upTo(directory: string, root: string): string[] {
  const found = [directory];
  for (let at = directory; at !== root && at !== dirname(at); ) {
    at = dirname(at);
    found.push(at);
  }
  return found;
}

function fromRoot(path: string, root: string): string {
  return relative(root, path).replaceAll('\\', '/');
}
