import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvidence } from '../../examples/runner/evidence.ts';
import { listExamples } from '../../examples/runner/list-examples.ts';
import { collectConsole } from '../../site/data/console.ts';
import { runScript } from '../../site/src/playground/run-script.ts';

const scripts = collectConsole();

/** One for all, as in a reader's tab: each script must work after each other. */
let database: PGlite;

beforeAll(async () => {
  database = await PGlite.create({ extensions: { vector } });
});

afterAll(() => database.close());

test.each(scripts)('$code in the playground ends as it says: $title', async ({ sql, fails, shows }) => {
  const { printed, error } = await runScript(database, sql);
  if (fails === undefined) {
    expect(error).toBeUndefined();
    for (const text of shows) expect(printed.join('\n')).toContain(text);
  } else expect(error).toContain(fails);
});

test.each(scripts.filter(({ fails }) => fails !== undefined))(
  '$code: the server of the proofs says the same: $fails',
  ({ code, fails }) => {
    const recorded = listExamples()
      .filter(({ codes }) => codes.includes(code))
      .map(({ folder }) => JSON.stringify(readEvidence(folder)?.steps));
    expect(recorded.join('\n')).toContain(JSON.stringify(fails).slice(1, -1));
  },
);
