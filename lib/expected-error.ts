/** Exit codes of the command; the table of the README is about these four. */
export const exit = { done: 0, findings: 1, usage: 2, failedFiles: 3 } as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

export interface Explanation {
  /** What happened, one sentence. */
  what: string;
  /** Why, one sentence; leave out when `what` says it all. */
  why?: string;
  /** What to do about it, as a sentence or a command. */
  todo: string;
  /** Where to read on: an address or a command. */
  more?: string;
  /** The state of the user's files, when the command might have touched some. */
  files?: string;
}

/**
 * A failure that a user can meet and mend. The command prints it in full and exits with its code.
 * Any other exception is our own bug and leaves by another way (`cli/main.ts`).
 */
export class ExpectedError extends Error {
  readonly explanation: Explanation;
  readonly exitCode: ExitCode;

  constructor(explanation: Explanation, exitCode: ExitCode = exit.usage) {
    super(explanation.what);
    this.name = 'ExpectedError';
    this.explanation = explanation;
    this.exitCode = exitCode;
  }
}
