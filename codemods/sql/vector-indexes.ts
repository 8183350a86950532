import type { Project } from '../engine/project-facts.ts';

/** Does the asking file, or the repository elsewhere, make an index of vectors? Where there is none, no query misses it. */
export function hasVectorIndex(own: string, project: Project): boolean {
  const files = project.filesWith(
    ['hnsw', 'HNSW', 'ivfflat', 'IVFFLAT', 'IVFFlat'],
    ['.sql', '.ts', '.js', '.mjs', '.cjs', '.mts', '.tsx', '.prisma', '.py', '.rb', '.go'],
    'repository',
  );
  return makesIndex.test(own) || files.some(({ text }) => makesIndex.test(text));
}

const makesIndex = /\busing\b[^;]{0,40}?\b(?:hnsw|ivfflat)\b|["'`](?:hnsw|ivfflat)["'`]/i;
