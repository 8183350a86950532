/** What one run of a history says, and what follows from it. Shapes of `python/run.py`'s lines. */

export interface Failure {
  /** As Python names it: `NameError`, `psycopg.errors.DuplicateObject`. */
  type: string;
  message: string;
  /** Relative to the tree. */
  file?: string;
  line?: number;
  revision?: string;
}

export interface Step {
  step: string;
  ok: boolean;
  /** How long it took. */
  seconds: number;
  error?: Failure;
}

export interface Applied {
  step: string;
  revision: string;
  seconds: number;
}

export interface GuardLine {
  /** `look` is the kit's own look at the catalog. */
  kind: 'connect' | 'look' | 'refused' | 'guard';
  driver?: string;
  intended?: { host?: string; port?: string; user?: string; database?: string };
  what?: string;
  /** Whether the kernel keeps the walls too. */
  kernel?: boolean;
}

export interface Outcome {
  steps: Step[];
  applied: Applied[];
  revisions: number;
  heads: string[];
  /** Modules that a stand-in stood for, and why. */
  stood: Record<string, string>;
  /** What `downgrade base` left in the database. */
  left: string[];
  /** The catalog at head, and after the second upgrade. */
  schema: string[] | undefined;
  schemaAgain: string[] | undefined;
  guard: GuardLine[];
  timedOut: boolean;
  /** Its last words, where the process ended before it had said all. */
  died?: string;
}

export const roundTrip = ['up', 'down', 'again'] as const;

/** Why the history is not proven, one sentence each; none when it is. */
export function doubts(outcome: Outcome): string[] {
  const { steps, guard, schema, schemaAgain } = outcome;
  const found: string[] = [];
  if (outcome.timedOut) found.push('it was stopped at the time limit');
  else if (outcome.died !== undefined) found.push(`the process ended early: ${outcome.died}`);
  const failed = steps.find(({ ok }) => !ok);
  if (failed) found.push(`${failed.step} fails`);
  else if (roundTrip.some((name) => !steps.some(({ step }) => step === name)) && found.length === 0) {
    found.push('it did not run to its end');
  }
  if (found.length === 0 && !guard.some(({ kind }) => kind === 'connect'))
    found.push('nothing connected to the database');
  if (schema && schemaAgain && differences(schema, schemaAgain).length > 0) {
    found.push('the second upgrade makes another schema than the first');
  }
  return found;
}

/** Lines that one of the two lacks: `-` of the first, `+` of the second. */
export function differences(first: readonly string[], second: readonly string[]): string[] {
  const [one, other] = [new Set(first), new Set(second)];
  return [
    ...first.filter((line) => !other.has(line)).map((line) => `- ${line}`),
    ...second.filter((line) => !one.has(line)).map((line) => `+ ${line}`),
  ];
}
