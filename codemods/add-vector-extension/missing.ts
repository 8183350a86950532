import { nameOfOp } from '../alembic/calls.ts';
import { readRevision } from '../alembic/read-revision.ts';
import { type Revision, readRevisionHead, upgradeMentionsVectors } from '../alembic/revision.ts';
import type { RevisionChain } from '../alembic/revision-chain.ts';
import {
  extension,
  mayConcernVectors,
  mayCreateExtension,
  needsVectors,
} from '../alembic/vector-extension.ts';
import type { Project } from '../engine/project-facts.ts';
import type { Problem, Source } from '../engine/types.ts';
import { functionAround } from '../python/function-around.ts';
import type { Names } from '../python/names.ts';
import type { Operation } from '../schema/facts.ts';
import { isForAnother } from '../sql/database.ts';
import { type Creator, creatorElsewhere, environmentCreates, runsInTime } from './elsewhere.ts';
import { isForeign } from './foreign-type.ts';
import { insertion } from './insertion.ts';
import { unreadBefore } from './unread.ts';
import { codes, statement } from './vocabulary.ts';

/** Reports the revision whose upgrade is the first to need the extension, when nothing before it makes that. */
export function extensionMissing({ path, text }: Source, names: Names, project: Project): Problem[] {
  if (!upgradeMentionsVectors(text)) return [];
  const own = readRevision(path, names, mayConcernVectors(text));
  const need = own?.body?.upgrade.find(needsVectors);
  if (!own || !need || isForAnother({ path, text }, project)) return [];
  const foreign = isForeign(need, names, project);
  if (foreign === 'yes') return [];
  const created = own.body?.upgrade.find(mayCreateExtension);
  // A helper may be called anywhere; its author has thought of it.
  if (created && (!created.certain || created.start < need.start || !isInOne(created, need, names)))
    return [];
  if (!created && own.hintsAtCreation) return [];
  const chain = project.revisions().with(own);
  const before = chain.nearestBefore(own, concernsExtension);
  if (before.length > 0) return afterReleased(need, before, chain, project);
  if (chain.missing(own).length > 0 || environmentCreates(project)) return [];
  // It asks the database about the extension, and has another way when there is none.
  if (!need.certain && /\bpg_(?:available_)?extensions?\b/.test(text)) return [];
  const what = `${nounOf(need)} needs the extension \`${extension}\`, and no revision creates it before`;
  const other = creatorElsewhere(own, chain, project);
  if (other?.kind === 'other' && runsInTime(other.path, own, chain, project)) return [];
  const unread = unreadBefore(need, own, names, chain, project);
  if (unread?.creates) return [];
  const trouble =
    objection(need, created, other) ??
    unread?.what ??
    (foreign === 'unknown' ? 'where its type comes from is not to be seen here' : undefined);
  const edits =
    trouble === undefined ? insertion(need, names, `${nameOfOp(names)}.execute("${statement}")`) : [];
  if (trouble !== undefined || !edits)
    return [{ ...placeOf(need), what, reason: trouble ?? 'its function stands on one line' }];
  const risk = chain.isHead(own) ? undefined : 'databases that have run this revision do not run it again';
  return [{ ...placeOf(need), what, risk, repair: { outcome: `gets \`${statement}\``, edits } }];
}

/** Do both stand in one function? Only there is the order of the text the order in which they run. */
function isInOne(one: Operation, other: Operation, names: Names): boolean {
  const around = ({ start }: Operation) => functionAround(names.root.descendantForIndex(start))?.id;
  return around(one) === around(other);
}

/** Does an unreleased revision before it make the extension, or need it first? Then nothing is to be said of this one. */
export function isSettledBefore(text: string, project: Project): boolean {
  const head = readRevisionHead(text);
  const chain = project.revisions();
  const onDisk = head && chain.get(head.id);
  // The place in the chain is that of the text in hand, or it is not to be trusted.
  if (!onDisk || !chain.agreesWith(head)) return false;
  const before = chain.nearestBefore(onDisk, concernsExtension);
  return before.length > 0 && before.every((one) => !project.isReleased(one.path));
}

/** Makes the extension, needs it, or can't be asked. */
function concernsExtension(revision: Revision): boolean {
  if (revision.hintsAtCreation) return true;
  if (!revision.upgradeMentionsVectors) return false;
  if (revision.rendersVectors) return true;
  const upgrade = revision.body?.upgrade;
  return upgrade === undefined || upgrade.some((one) => mayCreateExtension(one) || needsVectors(one));
}

/** Why the statement can't simply be put in front. */
function objection(
  need: Operation,
  created: Operation | undefined,
  other: Creator | undefined,
): string | undefined {
  if (created) return 'it creates it further down, where that is too late';
  if (!need.certain)
    return 'a condition or a function decides whether that runs, and has to decide about this as well';
  if (other?.kind === 'revision' && !other.inOrder)
    return `\`${other.path}\` creates it on another branch; let this revision depend on that one`;
  if (other?.kind === 'revision')
    return other.conditional
      ? undefined
      : `\`${other.path}\` creates it later, without IF NOT EXISTS, and would fail then; move that statement here`;
  return (
    other &&
    `\`${other.path}\` creates it, at a time that the revisions do not know; a database without that fails`
  );
}

/** The first that needs it is released: what can still be done. Said once, by the first revision behind it that needs it too. */
function afterReleased(
  need: Operation,
  before: readonly Revision[],
  chain: RevisionChain,
  project: Project,
): Problem[] {
  if (!before.some(({ path }) => project.isReleased(path))) return [];
  const needing = before.filter(({ body }) => body?.upgrade.some(needsVectors));
  const isFirst = (one: Revision) => {
    if (one.body?.upgrade.some(mayCreateExtension)) return false;
    return chain.nearestBefore(one, concernsExtension).length === 0 && chain.missing(one).length === 0;
  };
  const first = needing.find((one) => project.isReleased(one.path) && isFirst(one));
  if (!first || needing.length < before.length || environmentCreates(project)) return [];
  if (creatorElsewhere(first, chain, project)) return [];
  const what = `\`${first.path}\` is the first to need the extension \`${extension}\`, and no revision creates it before`;
  const reason = `that revision is released; create the extension in a new one (\`${statement}\`) for the databases that are there, and in env.py for new ones`;
  return [{ ...placeOf(need), what, reason }];
}

function nounOf(operation: Operation): string {
  switch (operation.kind) {
    case 'create-table':
      return `the table \`${operation.table.name}\``;
    case 'add-column':
      return `the column \`${operation.column.name}\``;
    case 'alter-column':
      return `the new type of \`${operation.column}\``;
    case 'create-index':
      return `the index \`${operation.index.name}\``;
    default:
      return 'this statement';
  }
}

function placeOf({ start, end }: Operation): Pick<Problem, 'code' | 'start' | 'end'> {
  return { code: codes.notCreated, start, end };
}
