import { hintsAtCreation } from '../alembic/hidden-creation.ts';
import type { Revision } from '../alembic/revision.ts';
import type { RevisionChain } from '../alembic/revision-chain.ts';
import { mayCreateExtension } from '../alembic/vector-extension.ts';
import type { Project } from '../engine/project-facts.ts';
import { isTestPath } from '../python/test-path.ts';

export type Creator =
  /** `inOrder`: it runs after the asking one; `conditional`: it says IF NOT EXISTS. */
  | { kind: 'revision'; path: string; inOrder: boolean; conditional: boolean }
  | { kind: 'other'; path: string };

/** Where programs, containers and infrastructure say what a database starts with. */
const endings = [
  '.py',
  '.sql',
  '.sh',
  '.yml',
  '.yaml',
  '.tf',
  'Dockerfile',
  'Makefile',
  '.toml',
  '.ts',
  '.js',
];

/** By its name, or by one that is put in; `PGExtension(…, "vector")` of alembic_utils; what Terraform calls a resource. */
const creation = new RegExp(
  [
    String.raw`create\s+extension\s+(?:if\s+not\s+exists\s+)?(?:\\?["'\`]?(?:pg)?vector\b|["'\\\\]*\s*[+{%$])`,
    String.raw`\bpgextension\([^)]*["']vector["']`,
    String.raw`\bcreate_?extension\(\s*["']vector["']`,
    '"postgresql_extension"[^}]*"vector"',
  ].join('|'),
  'i',
);

/** Does the env.py of these revisions create the extension? It stands above their folder, or above that. */
export function environmentCreates(project: Project): boolean {
  const text = ['../env.py', '../../env.py'].map((path) => project.textBeside(path)).find(Boolean);
  return text !== undefined && (creation.test(text) || hintsAtCreation(text));
}

/** Who else creates the extension, tests aside: another revision, else any other file of the repository. */
export function creatorElsewhere(own: Revision, chain: RevisionChain, project: Project): Creator | undefined {
  const later = chain.descendants(own);
  const revisions = chain.revisions
    .filter((one) => one.id !== own.id && one.mentionsVectors)
    .flatMap((one): Creator[] => {
      const made = one.body?.upgrade.filter(mayCreateExtension) ?? [];
      if (made.length === 0) return [];
      const conditional = made.every((one) => one.kind !== 'create-extension' || one.ifNotExists);
      return [{ kind: 'revision', path: one.path, inOrder: later.has(one), conditional }];
    });
  const blocking = revisions.find((one) => one.kind === 'revision' && !(one.inOrder && one.conditional));
  return blocking ?? otherFile(chain, project) ?? revisions[0];
}

/** Does this revision, or one before it, name the file of SQL? A helper runs it there. */
export function runsInTime(file: string, own: Revision, chain: RevisionChain, project: Project): boolean {
  if (!file.endsWith('.sql')) return false;
  return [own, ...chain.ancestors(own)].some(({ path }) =>
    project.textBeside(lastPart(path))?.includes(lastPart(file)),
  );
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function otherFile(chain: RevisionChain, project: Project): Creator | undefined {
  const known = new Set(chain.revisions.map(({ path }) => path));
  const file = project
    .filesWith(['EXTENSION', 'xtension'], endings, 'database')
    .find(({ path, text }) => !known.has(path) && !isTestPath(path) && creation.test(text));
  return file && { kind: 'other', path: file.path };
}
