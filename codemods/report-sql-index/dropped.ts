import type { Project } from '../engine/project-facts.ts';
import type { Problem, Source } from '../engine/types.ts';
import { runsBefore, sameSet } from '../sql/migrations.ts';
import { statementPlaces } from '../sql/statement-places.ts';

const drop = /^drop\s+index\s+(?:concurrently\s+)?(?:if\s+exists\s+)?(?:"?\w+"?\.)?"?(\w+)"?/i;
const make =
  /^create\s+index\s+(?:concurrently\s+)?(?:if\s+not\s+exists\s+)?"?(\w+)"?\s+on\s+(?:only\s+)?(?:"?\w+"?\.)?"?(\w+)"?\s+using\s+"?(hnsw|ivfflat)\b/i;
/** What Prisma writes above it; a person who drops an index has no such line. */
const byPrisma = /^--\s*DropIndex\s*$/m;

export function mayDropIndex(text: string): boolean {
  return byPrisma.test(text) && /\bdrop\s+index\b/i.test(text);
}

/** An index of vectors that a statement makes: its name, its table without the schema, `hnsw` or `ivfflat`. */
interface Made {
  name: string;
  table: string;
  method: string;
}

/**
 * An index of vectors that a migration of Prisma's drops: its schema can't say one, so `prisma migrate dev` takes an index that was
 * made by hand for drift, and the next migration takes it away without a word. Where this migration or a later one gives the table
 * an index of vectors again, by any name, the drop is done with: an applied migration is not to be changed.
 */
export function droppedIndexes({ text }: Source, project: Project): Problem[] {
  if (!mayDropIndex(text)) return [];
  const statements = statementPlaces(text);
  const others = sameSet(
    project.path,
    project.filesWith(['hnsw', 'HNSW', 'ivfflat', 'IVFFLAT'], ['.sql'], 'repository'),
  );
  const made = others
    .sort((a, b) => (runsBefore(a.path, b.path) ? -1 : 1))
    .flatMap(({ path, text }) => madeIn(text).map((one) => ({ ...one, path })));
  const before = made.filter(({ path }) => runsBefore(path, project.path));
  const after = made.filter(({ path }) => !runsBefore(path, project.path));
  const again = new Set([...madeIn(text), ...after].map(({ table }) => table));
  return statements.flatMap(({ sql, start, end }) => {
    const [, name = ''] = drop.exec(sql) ?? [];
    const lost = before.findLast((one) => one.name === name);
    if (!lost || again.has(lost.table)) return [];
    return [
      {
        code: 'PGV207',
        start,
        end,
        what: `Prisma drops \`${name}\`, the ${lost.method} index that ${lost.path} makes: its schema does not know such an index, and takes it for drift`,
        reason:
          'take the statement out before the migration is applied; `prisma migrate dev --create-only` lets you read each one first',
      },
    ];
  });
}

function madeIn(text: string): Made[] {
  return statementPlaces(text).flatMap(({ sql }) => {
    const [, name, table, method] = make.exec(sql) ?? [];
    if (name === undefined || table === undefined || method === undefined) return [];
    return [{ name, table, method: method.toLowerCase() }];
  });
}
