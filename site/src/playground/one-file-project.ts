import { RevisionChain } from '../../../codemods/alembic/revision-chain.ts';
import { MigrationGraph } from '../../../codemods/django/graph.ts';
import type { Project } from '../../../codemods/engine/project-facts.ts';
import type { Source } from '../../../codemods/engine/types.ts';
import type { FactReader } from '../../../codemods/schema/fact-reader.ts';

/** A repository of this one file, in which pgvector is in use: what the playground knows. */
export function oneFileProject(source: Source, facts: FactReader | undefined): Project {
  return {
    path: source.path,
    assignsAttribute: () => false,
    moduleBinds: () => false,
    hasTopLevelModule: () => false,
    ownModule: () => undefined,
    requirements: () => [],
    npmVersion: () => undefined,
    standIn: () => undefined,
    nodeProject: () => ({ manifests: [], configs: [], nodes: [], compilers: [] }),
    pgvectorUse: () => 'imported',
    listsPgvector: () => undefined,
    targetVectors: () => 'yes',
    textBeside: () => undefined,
    pythonBeside: () => [],
    revisions: () => new RevisionChain([]),
    djangoMigrations: () => new MigrationGraph([]),
    models: () => facts?.models(source.path, source.text) ?? [],
    filesWith: (words, extensions) => {
      const isWanted = extensions.some((one) => source.path.endsWith(one));
      return isWanted && words.some((word) => source.text.includes(word)) ? [source] : [];
    },
    isReleased: () => false,
    isInRun: () => true,
  };
}
