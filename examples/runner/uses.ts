import type { Step } from '../schema.ts';
import { databaseOf } from '../step-common.ts';

/** What steps share: the files of a tree, or its database. */
export interface Use {
  /** `files of work`, `database of fixed`. */
  thing: string;
  /** May it change it? Two that only read the same may run at once. */
  changes: boolean;
}

/** `address` needs a database to name, and does not connect. */
type Access = 'none' | 'address' | 'reads' | 'changes';

/** The commands that leave alone what others of a tree need, from the front; what is not among them may change all there is. */
const commands: readonly { command: RegExp; files: Access; database: Access }[] = [
  { command: /^alembic heads\b/, files: 'reads', database: 'none' },
  { command: /^alembic .* --sql\b/, files: 'reads', database: 'address' },
  { command: /^alembic (?:check|current)\b/, files: 'reads', database: 'reads' },
  { command: /^alembic (?:downgrade|upgrade)\b/, files: 'reads', database: 'changes' },
  { command: /^kit codemod\b.* --(?:check|diff)\b/, files: 'reads', database: 'none' },
  { command: /^kit codemod\b/, files: 'changes', database: 'none' },
  { command: /^kit doctor\b.* --db\b/, files: 'reads', database: 'reads' },
  { command: /^kit doctor\b/, files: 'reads', database: 'none' },
  // Scripts work on the database; Django's own writes migrations.
  { command: /^python (?!manage\.py)/, files: 'reads', database: 'changes' },
  // They work on files alone, and see the packages in the tree while they run.
  { command: /^(?:prisma|tsc)\b/, files: 'changes', database: 'none' },
];

export function usesOf(step: Step): Use[] {
  const { tree } = step;
  if ('same' in step) return [...use('files', tree, 'reads'), ...use('files', step.same, 'reads')];
  if ('read' in step) return use('files', tree, 'reads');
  if ('sql' in step) return use('database', databaseOf(step), 'changes');
  const { files, database } = accessOf(step.run);
  return [...use('files', tree, files), ...use('database', databaseOf(step), database)];
}

/** What needs none does not wait for the server. */
export function needsDatabase(run: string): boolean {
  return accessOf(run).database !== 'none';
}

/** Must one wait for the other? */
export function collide(uses: readonly Use[], others: readonly Use[]): boolean {
  return uses.some((use) =>
    others.some((other) => use.thing === other.thing && (use.changes || other.changes)),
  );
}

function accessOf(run: string): { files: Access; database: Access } {
  return commands.find(({ command }) => command.test(run)) ?? { files: 'changes', database: 'changes' };
}

function use(kind: 'files' | 'database', tree: string, access: Access): Use[] {
  return access === 'none' || access === 'address'
    ? []
    : [{ thing: `${kind} of ${tree}`, changes: access === 'changes' }];
}
