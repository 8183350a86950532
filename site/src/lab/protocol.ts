/** What passes between the page and the lab's worker. */

/** Texts by their path in the project. */
export type Files = Readonly<Record<string, string>>;

export type LabRequest =
  | { kind: 'start'; database: string }
  /** The project is to be as `files` before the command runs. */
  | { kind: 'run'; argv: readonly string[]; files: Files }
  /** The database is to be as at the start. */
  | { kind: 'empty' };

export type LabReply =
  | { kind: 'progress'; text: string }
  | { kind: 'ready'; versions: Versions }
  | { kind: 'printed'; text: string }
  | { kind: 'ended'; exit: number; files: Files }
  | { kind: 'emptied' }
  /** At any time after the start: it will start without a network. */
  | { kind: 'kept' }
  | { kind: 'failed'; text: string };

/** By the name that a reader knows: `Alembic`. */
export type Versions = Readonly<Record<string, string>>;
