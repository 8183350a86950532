import { RevisionChain } from '../../codemods/alembic/revision-chain.ts';
import { MigrationGraph } from '../../codemods/django/graph.ts';
import type { Project } from '../../codemods/engine/project-facts.ts';
import type { Applicability, Codemod, Language, Problem } from '../../codemods/engine/types.ts';

/** A language where `((` does not parse, and a tree is the text. */
const toy: Language<string> = {
  id: 'toy',
  extensions: ['.toy'],
  assets: [],
  load: async () => ({
    parse(text) {
      const at = text.indexOf('((');
      return at === -1 ? { ok: true, tree: text, free() {} } : { ok: false, at, message: 'no toy' };
    },
  }),
};

export const noProject: Project = {
  path: '',
  assignsAttribute: () => false,
  moduleBinds: () => false,
  hasTopLevelModule: () => false,
  ownModule: () => undefined,
  requirements: () => [],
  npmVersion: () => undefined,
  standIn: () => undefined,
  nodeProject: () => ({ manifests: [], configs: [], nodes: [], compilers: [] }),
  pgvectorUse: () => 'none',
  listsPgvector: () => undefined,
  targetVectors: () => 'unknown',
  textBeside: () => undefined,
  pythonBeside: () => [],
  revisions: () => new RevisionChain([]),
  djangoMigrations: () => new MigrationGraph([]),
  models: () => [],
  filesWith: () => [],
  isReleased: () => false,
  isInRun: () => true,
};

/** A codemod that finds what it is told to find. */
export function toyCodemod(find: (text: string) => Problem[]): Codemod<string> {
  return {
    id: 'toy-codemod',
    title: 'A toy.',
    language: toy,
    codes: ['PGV999'],
    options: {},
    words: ['word'],
    mayConcern: (text) => text.includes('word'),
    find: (_, tree) => find(tree),
  };
}

/** Every `word` becomes `by`. */
export function replaceWords(text: string, by: string, applicability: Applicability = 'safe'): Problem[] {
  return Array.from(text.matchAll(/\bword\b/g), ({ index }) => {
    const [start, end] = [index, index + 4];
    return {
      code: 'PGV999',
      start,
      end,
      what: 'a word',
      reason: applicability === 'manual' ? 'a person has to' : undefined,
      risk: applicability === 'unsafe' ? 'perhaps' : undefined,
      repair: { outcome: 'goes', edits: [{ start, end, text: by }] },
    };
  });
}
