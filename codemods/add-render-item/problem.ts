import type { Node } from 'web-tree-sitter';
import type { ConfigureCall } from '../alembic/environment.ts';
import type { Project } from '../engine/project-facts.ts';
import type { Edit, Problem } from '../engine/types.ts';
import type { Names } from '../python/names.ts';

export const code = 'PGV007';

/** An `env.py` of a project with vectors, and what stands beside it. */
export interface Environment {
  text: string;
  names: Names;
  calls: ConfigureCall[];
  first: ConfigureCall;
  project: Project;
  /** The text of `script.py.mako`. */
  template: string | undefined;
}

export function repaired({ callee }: ConfigureCall, outcome: string, edits: Edit[]): Problem {
  const { startIndex: start, endIndex: end } = callee;
  return { code, start, end, what: why, repair: { outcome, edits } };
}

export function left(
  { startIndex: start, endIndex: end }: Node,
  reason: string,
  what: string = why,
): Problem {
  return { code, start, end, what, reason };
}

/** Do revisions get `import pgvector.sqlalchemy` another way, from their template or by another hook of `env.py`? */
export function isImportedAnyway({ template = '', text }: Environment): boolean {
  return (
    /^[ \t]*import[ \t]+pgvector\.sqlalchemy\b(?![^\n]*\bas\b)/m.test(template) ||
    /\bimports\b\s{0,40}(?:\.\s{0,40}\w{1,40}\s{0,40}\(|\|=)[\s\S]{0,120}?pgvector/.test(text)
  );
}

/** Without this place in the template, whatever is added to the imports of a revision is lost without a word. */
export function losesImports({ template }: Environment): boolean {
  return template !== undefined && !/\$\{[^{}$]*\bimports\b[^{}$]*\}/.test(template);
}

const why =
  'autogenerate writes `pgvector.sqlalchemy.vector.VECTOR(…)` into revisions that do not import it: NameError';
export const lost =
  '`script.py.mako` has no place (`imports`) for what is added; fix-migration-template mends that';
