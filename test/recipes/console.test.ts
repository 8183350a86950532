import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectConsole } from '../../site/data/console.ts';
import { runScript } from '../../site/src/playground/run-script.ts';

/** One for all, as in a reader's tab: each script must work after each other. */
let database: PGlite;

beforeAll(async () => {
  database = await PGlite.create({ extensions: { vector } });
});

afterAll(() => database.close());

test.each(collectConsole())(
  '$id answers in the playground as recorded of its example: $title',
  async ({ sql, fails, shows }) => {
    const { printed, error } = await runScript(database, sql);
    if (fails === undefined) {
      expect(error).toBeUndefined();
      const all = folded(printed.join('\n'));
      expect(shows).not.toEqual([]);
      for (const text of shows) expect(all).toContain(folded(text));
    } else expect(error).toContain(fails);
  },
);

/** A column is as wide as its widest cell, the head included, which a recorded run has not. */
function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
