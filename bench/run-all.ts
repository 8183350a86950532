import { measure } from './measure.ts';
import { Random } from './random.ts';
import type { Row } from './rows.ts';
import type { Results } from './table.ts';

export interface Rounds {
  rounds: number;
  /** A folder for what the rows print. */
  scratch: string;
  /** One more round before the others, which is not counted: for the caches of files and of compiled code. */
  warmUp: boolean;
}

/** Runs every row once a round, in a new random order each time. */
export function runAll(rows: readonly Row[], { rounds, scratch, warmUp }: Rounds): Results {
  const random = new Random(1);
  const results: Results = new Map(rows.map((row) => [row, []]));
  for (let round = warmUp ? 0 : 1; round <= rounds; round += 1) {
    for (const row of random.shuffle(rows)) {
      if (row.once && round !== 1) continue;
      process.stderr.write(`round ${round} of ${rounds}: ${row.name}\n`);
      const run = measure(row, scratch);
      if (round > 0) results.get(row)?.push(run);
    }
  }
  return results;
}
