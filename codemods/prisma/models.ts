import type { Project } from '../engine/project-facts.ts';

/** A model with vectors that the client does not know: `embedding Unsupported("vector(3)")?`. */
export interface PrismaModel {
  /** `Item` */
  name: string;
  /** Its table, as SQL calls it. */
  table: string;
  /** The fields of such a type. */
  vectors: readonly string[];
}

/** A model as a schema writes it; `start`: where it begins, `body`: what stands in its braces. */
export interface WrittenModel {
  name: string;
  body: string;
  start: number;
  end: number;
}

export function modelsIn(schema: string): WrittenModel[] {
  return [...schema.matchAll(/^[ \t]*model[ \t]+(\w+)[ \t]*\{([\s\S]*?)^[ \t]*\}/gm)].map(
    ({ index, 0: whole, 1: name = '', 2: body = '' }) => ({
      name,
      body,
      start: index,
      end: index + whole.length,
    }),
  );
}

const field = /^[ \t]+(\w+)[ \t]+Unsupported\("(?:\w+\.)?(?:half|sparse)?vec/gm;

/** Of all schemas of the repository; none of a name that another schema of it has for something without vectors. */
export function modelsWithVectors(project: Project): PrismaModel[] {
  const models = project
    .filesWith(['model '], ['.prisma'], 'repository')
    .flatMap(({ text }) => modelsIn(text))
    .map(({ name, body }) => ({
      name,
      table: /@@map\(\s*(?:name:\s*)?"(\w+)"/.exec(body)?.[1] ?? name,
      vectors: [...body.matchAll(field)].map(([, one = '']) => one),
    }));
  const others = new Set(models.filter(({ vectors }) => vectors.length === 0).map(({ name }) => name));
  return models.filter(({ name, vectors }) => vectors.length > 0 && !others.has(name));
}
