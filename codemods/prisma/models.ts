import type { Project } from '../engine/types.ts';

/** A model with vectors that the client does not know: `embedding Unsupported("vector(3)")?`. */
export interface PrismaModel {
  /** `Item` */
  name: string;
  /** Its table, as SQL calls it. */
  table: string;
  /** The fields of such a type. */
  vectors: readonly string[];
}

const field = /^[ \t]+(\w+)[ \t]+Unsupported\("(?:\w+\.)?(?:half|sparse)?vec/gm;

/** Of all schemas of the repository. */
export function modelsWithVectors(project: Project): PrismaModel[] {
  return project
    .filesWith(['Unsupported('], ['.prisma'], 'repository')
    .flatMap(({ text }) => [...text.matchAll(/^[ \t]*model[ \t]+(\w+)[ \t]*\{([\s\S]*?)^[ \t]*\}/gm)])
    .map(([, name = '', body = '']) => ({
      name,
      table: /@@map\(\s*(?:name:\s*)?"(\w+)"/.exec(body)?.[1] ?? name,
      vectors: [...body.matchAll(field)].map(([, one = '']) => one),
    }))
    .filter(({ vectors }) => vectors.length > 0);
}
