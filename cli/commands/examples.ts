import { Command, Option } from 'commander';
import { type PostgresVersion, postgresVersions } from '../../examples/database/wheel-server.ts';
import { findExamples } from '../../examples/runner/find-examples.ts';
import { type Example, listExamples } from '../../examples/runner/list-examples.ts';
import { type Paint, painter, wantsColour } from '../../examples/runner/paint.ts';
import { headText, proofText, stepText } from '../../examples/runner/report.ts';
import { runExamples } from '../../examples/runner/run-examples.ts';
import { exit } from '../../lib/expected-error.ts';
import { interruptible } from '../../lib/interruptible.ts';
import { progressOn, silent } from '../../lib/progress.ts';

interface RunFlags {
  db?: string;
  allowRemote?: boolean;
  postgres: PostgresVersion;
  update?: boolean;
  keep?: boolean;
  quiet?: boolean;
  color: boolean;
}

export function examplesCommand(): Command {
  const examples = new Command('examples').description('list or run the runnable proofs of the recipes');
  examples.command('list').description('the examples, one a line').action(list);
  examples
    .command('run')
    .description('run examples against a real PostgreSQL with pgvector, and show what happens')
    .argument('[id...]', 'which ones (default: all)')
    .option('--db <url>', 'a PostgreSQL server of yours (default: $DATABASE_URL, else a bundled one)')
    .option('--allow-remote', 'let that server be on another machine')
    .addOption(
      new Option('--postgres <version>', 'which bundled server')
        .choices(postgresVersions)
        .env('PGVECTOR_KIT_POSTGRES')
        .default('16'),
    )
    .option('--update', 'write what was printed into evidence.json')
    .option('--keep', 'leave the projects in a temporary folder')
    .option('--quiet', 'print the result only')
    .option('--no-color', 'print without colour')
    .action(run);
  return examples;
}

function list(): void {
  const known = listExamples();
  const width = Math.max(...known.map((example) => example.id.length));
  for (const { id, codes, title } of known) {
    process.stdout.write(`${id.padEnd(width)}  ${codes.join(', ')}  ${title}\n`);
  }
}

async function run(ids: string[], flags: RunFlags): Promise<void> {
  const started = performance.now();
  const paint = painter(flags.color && wantsColour(process.stdout));
  const chosen = findExamples(ids);
  const print = flags.quiet ? () => {} : printer(chosen, paint);
  const outcome = await interruptible((signal) =>
    runExamples(chosen, {
      ...flags,
      url: flags.db ?? (process.env.DATABASE_URL || undefined),
      kitCommand: [process.execPath, process.argv[1] ?? ''],
      progress: flags.quiet ? silent : progressOn(process.stderr),
      signal,
      onStep: (example, result) => print(example, stepText(result, paint)),
    }),
  );
  process.stdout.write(proofText(outcome, (performance.now() - started) / 1000, paint));
  process.exitCode = outcome.results.every((result) => result.passed) ? exit.done : exit.findings;
}

/** One example is shown as it goes; of several, the first that is not finished, so that their steps do not mix. */
function printer(chosen: readonly Example[], paint: Paint): (example: Example, text: string) => void {
  const waiting = new Map(chosen.map((example) => [example, [headText(example, paint)]]));
  const left = new Map(chosen.map((example) => [example, example.steps.length]));
  return (example, text) => {
    waiting.get(example)?.push(text);
    left.set(example, (left.get(example) ?? 0) - 1);
    for (const [current, texts] of waiting) {
      process.stdout.write(texts.splice(0).join(''));
      if (left.get(current) !== 0) {
        break;
      }
      waiting.delete(current);
    }
  };
}
