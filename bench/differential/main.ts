/**
 * `npm run bench:differential -- FOLDER [name…]`: every codemod of JavaScript on each checkout in a folder, and TypeScript before and
 * after with the project's own configuration. Prints a table; exit 1 where diagnostics grew. Nothing in FOLDER is changed.
 */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Modes, measure } from './measure.ts';
import { table } from './table.ts';

const [folder, ...names] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: node bench/differential/main.ts FOLDER [name…]\n');
  process.exit(2);
}

const rows: { name: string; modes: Modes }[] = [];
for (const name of names.length > 0 ? names : readdirSync(folder).sort()) {
  const scratch = mkdtempSync(join(tmpdir(), 'kit-differential-'));
  try {
    const copy = join(scratch, 'copy');
    cpSync(resolve(folder, name), copy, { recursive: true, verbatimSymlinks: true });
    const modes = measure(copy);
    rows.push({ name, modes });
    process.stderr.write(`${name}: ${JSON.stringify(modes)}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
process.stdout.write(table(rows));
const grew = rows.some(({ modes }) => Object.values(modes).some((one) => (one.added?.length ?? 0) > 0));
process.exitCode = grew ? 1 : 0;
