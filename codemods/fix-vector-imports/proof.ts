import type { File, Misuse } from './problem.ts';
import { codes } from './vocabulary.ts';

/**
 * Why pgvector may not be what is meant: a bare `Vector`, or one that is taken from SQLAlchemy, says nothing of pgvector in
 * a project that lists its dependencies without the package, or that has a class of that name itself.
 */
export function doubtOf({ node, code }: Misuse, { text, path, context }: File): string | undefined {
  const { project } = context;
  if (code === codes.bareImport || code === codes.valueClass || /\bpgvector\b/.test(text)) return undefined;
  if (project.pgvectorUse() !== 'none' || project.listsPgvector() === true) return undefined;
  if (project.listsPgvector() === false)
    return 'the dependencies of this project do not list the package pgvector, and nothing in it imports that';
  const name = /\b\w+$/.exec(node.text)?.[0] ?? '';
  const own = project
    .filesWith([`class ${name}`], ['.py'])
    .find((one) => one.path !== path && new RegExp(`^class ${name}\\b`, 'm').test(one.text));
  return own && `\`${own.path}\` has a class \`${name}\` of its own, and nothing here imports pgvector`;
}
