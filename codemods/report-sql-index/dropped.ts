import type { Problem, Project, Source } from '../engine/types.ts';
import { runsBefore, sameSet } from '../sql/migrations.ts';
import { statementPlaces } from '../sql/statement-places.ts';

const drop = /^drop\s+index\s+(?:concurrently\s+)?(?:if\s+exists\s+)?(?:"?\w+"?\.)?"?(\w+)"?/i;
const make =
  /^create\s+index\s+(?:concurrently\s+)?(?:if\s+not\s+exists\s+)?"?(\w+)"?\s+on\b.{0,200}?\busing\s+"?(hnsw|ivfflat)\b/i;
/** What Prisma writes above it; a person who drops an index has no such line. */
const byPrisma = /^--\s*DropIndex\s*$/m;

export function mayDropIndex(text: string): boolean {
  return byPrisma.test(text) && /\bdrop\s+index\b/i.test(text);
}

/**
 * An index of vectors that a migration of Prisma's drops: its schema can't say one, so `prisma migrate dev` takes an index that was
 * made by hand for drift, and the next migration takes it away without a word.
 */
export function droppedIndexes({ text }: Source, project: Project): Problem[] {
  if (!mayDropIndex(text)) return [];
  const statements = statementPlaces(text);
  const own = new Map(statements.flatMap(({ sql }) => madeBy(sql)));
  const before = sameSet(
    project.path,
    project.filesWith(['hnsw', 'HNSW', 'ivfflat', 'IVFFLAT'], ['.sql'], 'repository'),
  )
    .filter(({ path }) => runsBefore(path, project.path))
    .flatMap((file) =>
      statementPlaces(file.text).flatMap(({ sql }) =>
        madeBy(sql).map(([name, method]) => ({ name, method, path: file.path })),
      ),
    );
  return statements.flatMap(({ sql, start, end }) => {
    const [, name = ''] = drop.exec(sql) ?? [];
    const made = before.findLast((one) => one.name === name);
    if (!made || own.has(name)) return [];
    return [
      {
        code: 'PGV207',
        start,
        end,
        what: `Prisma drops \`${name}\`, the ${made.method} index that ${made.path} makes: its schema does not know such an index, and takes it for drift`,
        reason:
          'take the statement out before the migration is applied; `prisma migrate dev --create-only` lets you read each one first',
      },
    ];
  });
}

function madeBy(sql: string): [name: string, method: string][] {
  const [, name, method] = make.exec(sql) ?? [];
  return name !== undefined && method !== undefined ? [[name, method.toLowerCase()]] : [];
}
