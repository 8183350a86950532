import type { Project } from './project-facts.ts';
import type { Finding } from './types.ts';

const importing = /^[ \t]*(?:from|import)[ \t]+pgvector\b/m;

/**
 * A project whose dependencies lack pgvector's Python package, and that imports it nowhere, does not get it by an edit: such
 * findings are left to a person. A file that names the package itself is proof of it.
 */
export function withoutNewPackage(
  findings: readonly Finding[],
  text: string,
  project: Project,
): readonly Finding[] {
  const brings = ({ edits }: Finding) => edits.some((edit) => importing.test(edit.text));
  if (!findings.some(brings) || /\bpgvector\b/.test(text)) return findings;
  if (project.pgvectorUse() !== 'none' || project.listsPgvector() !== false) return findings;
  const help =
    'the dependencies of this project do not list the package pgvector, and nothing in it imports that';
  return findings.map((one) =>
    brings(one)
      ? { ...one, message: `${one.what}; not edited: ${help}`, help, applicability: 'manual', edits: [] }
      : one,
  );
}
