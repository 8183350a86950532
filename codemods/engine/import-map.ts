import { dirname, join } from 'node:path';
import { namesIn } from './module-file.ts';
import { readJsonWithComments } from './tsconfigs.ts';

interface ImportMap {
  imports?: Record<string, unknown>;
  importMap?: unknown;
}

/** The import maps that Deno reads in a directory (absolute), and where this module leads by them: `npm:pgvector@0.2`, `./db.ts`. */
export function mappedImport(
  directory: string,
  module: string,
): { path: string; target: string } | undefined {
  for (const name of namesIn(directory).filter((one) => /^(?:deno\.jsonc?|import_?-?map\.json)$/.test(one))) {
    const path = join(directory, name);
    const own = read(path);
    const other = typeof own?.importMap === 'string' ? join(dirname(path), own.importMap) : undefined;
    for (const { imports } of [own, other === undefined ? undefined : read(other)].flatMap(
      (one) => one ?? [],
    )) {
      const target = targetOf(module, imports ?? {});
      if (target !== undefined) return { path, target };
    }
  }
  return undefined;
}

/** The longest key that is the module, or a folder of it with a slash at its end. */
function targetOf(module: string, imports: Record<string, unknown>): string | undefined {
  const [key] = Object.keys(imports)
    .filter((one) => one === module || (one.endsWith('/') && module.startsWith(one)))
    .sort((a, b) => b.length - a.length);
  const target = key === undefined ? undefined : imports[key];
  return typeof target === 'string' ? target : undefined;
}

function read(path: string): ImportMap | undefined {
  try {
    return readJsonWithComments<ImportMap>(path);
  } catch {
    return undefined;
  }
}
