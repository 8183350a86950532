import { readEvidence } from '../../examples/runner/evidence.ts';
import { listExamples } from '../../examples/runner/list-examples.ts';

/** What a step of an example printed, as the evidence has it. */
export interface Captured {
  /** `example: step`. */
  name: string;
  /** The codes of the example. */
  codes: readonly string[];
  failed: boolean;
  output: string;
}

/** What was printed by everything but the kit itself, whose reports name errors that they do not have. */
export function capturedOutputs(): Captured[] {
  return listExamples().flatMap(({ id, folder, codes }) =>
    (readEvidence(folder)?.steps ?? [])
      .filter(({ command }) => !command.startsWith('kit '))
      .map(({ name, command, exit, stdout, stderr }) => ({
        name: `${id}: ${name}`,
        codes,
        // What `alembic check` lists are differences; that there are some is no error to explain.
        failed: exit !== 0 && command !== 'alembic check',
        output: [stdout, stderr].filter(Boolean).join('\n'),
      })),
  );
}
