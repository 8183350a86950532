/**
 * How revisions name pgvector's types, as far as the `env.py` beside the template says.
 * - `imports`: it adds the import itself, to the revisions that need it.
 * - `module`: they begin with `pgvector.sqlalchemy.`, as Alembic writes them.
 * - `unknown`: a function from elsewhere writes them, or a prefix that is not the module's.
 */
export type Rendering = 'imports' | 'module' | 'unknown';

export function renderingOf(env: string | undefined): Rendering {
  if (env === undefined) return 'module';
  if (/\bimports\b\s*(?:\.\s*\w+\s*\(|\|=)[\s\S]{0,120}?pgvector/.test(env)) return 'imports';
  const prefixes = [...env.matchAll(/\buser_module_prefix["']?\s*[=:]\s*([^,\s)]+)/g)];
  if (prefixes.some(([, prefix = '']) => !/^(?:None|["']pgvector\.sqlalchemy\.["'])$/.test(prefix)))
    return 'unknown';
  // It writes the short name, and the template has the import for that.
  if (/\breturn\s+[rf]*["'](?:Vector|VECTOR|HALFVEC|SPARSEVEC|BIT)\b/.test(env)) return 'unknown';
  const renderers = [...env.matchAll(/\brender_item["']?\s*[=:]\s*([\w.]+)/g)];
  return renderers.every(([, name = '']) => isKnown(name, env)) ? 'module' : 'unknown';
}

/** GeoAlchemy2's leaves all types but its own to Alembic; a function of the file has been looked at above. */
function isKnown(renderer: string, env: string): boolean {
  if (renderer === 'None') return true;
  if (/^(?:geoalchemy2\.)?alembic_helpers\.render_item$/.test(renderer)) return true;
  return new RegExp(String.raw`^[ \t]*def ${renderer}\b`, 'm').test(env);
}
