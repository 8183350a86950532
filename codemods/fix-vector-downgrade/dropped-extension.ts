import { extension, needsVectors } from '../alembic/vector-extension.ts';
import type { Project } from '../engine/project-facts.ts';
import type { Problem } from '../engine/types.ts';
import type { Operation } from '../schema/facts.ts';
import type { Migration } from './migration.ts';
import { undoes } from './undoes.ts';
import { codes } from './vocabulary.ts';

/**
 * A downgrade that drops the extension where that must fail, or takes more along than the upgrade has made. Whether something
 * outside of the revisions uses it is not to be seen.
 */
export function droppedExtensions({ revision, up, down }: Migration, project: Project): Problem[] {
  const operations = down.steps.map(({ operation }) => operation);
  return operations.flatMap((one, index) => {
    if (one.kind !== 'drop-extension' || one.name !== extension) return [];
    const gone = operations.slice(0, index);
    const left = up.steps.some(
      ({ operation: made }) => needsVectors(made) && !gone.some((drop) => undoes(drop, made)),
    );
    const reason = reasonOf(one, left, () => olderUse(revision, project));
    return reason === undefined ? [] : [problem(one, reason)];
  });
}

function reasonOf(
  drop: Operation & { kind: 'drop-extension' },
  left: boolean,
  older: () => string | undefined,
): string | undefined {
  if (drop.cascade) return 'CASCADE takes every column of its types along, in whatever table of the database';
  if (left) return 'what this revision makes of its types is still there then, so PostgreSQL refuses';
  const path = older();
  return path && `what \`${path}\` makes of its types is still there then, so PostgreSQL refuses`;
}

/** An earlier revision that needs it, whose downgrade comes later. */
function olderUse(revision: Migration['revision'], project: Project): string | undefined {
  const chain = project.revisions().with(revision);
  const uses = (one: Migration['revision']) =>
    one.mentionsVectors && (one.body?.upgrade.some(needsVectors) ?? false);
  return chain.nearestBefore(revision, uses)[0]?.path;
}

function problem({ start, end }: Operation, reason: string): Problem {
  return {
    code: codes.extension,
    what: `the downgrade drops the extension \`${extension}\`: ${reason}`,
    reason: 'leave it installed',
    start,
    end,
  };
}
