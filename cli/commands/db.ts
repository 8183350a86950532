import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { type PostgresVersion, postgresVersions } from '../../examples/database/wheel-server.ts';
import { ExpectedError } from '../../lib/expected-error.ts';
import { interruptible } from '../../lib/interruptible.ts';
import { progressOn } from '../../lib/progress.ts';
import { addressVariables, exportLines } from '../../prove/database/address.ts';
import { forkDatabase } from '../../prove/database/fork.ts';
import { runWith } from '../../prove/database/run-with.ts';
import { startThrowaway } from '../../prove/database/throwaway.ts';

interface DbFlags {
  version: PostgresVersion;
  port?: number;
  keep?: string;
  extensions: string[];
  print?: 'url' | 'env';
}

const examples = `
Examples:
  kit db -- pytest                    run the tests against an empty database
  kit db -- sh -c 'alembic upgrade head && alembic downgrade base'
  kit db                              one until Ctrl-C; prints its address
  kit db --keep .postgres --port 5433 the same data and port each time
  kit db fork -- pytest tests/api     a copy of the database of DATABASE_URL for one command

The command gets DATABASE_URL, PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE and PGSSLMODE, and its exit code is handed on.
The server listens on loopback, with a password of its own. It ends with the command, also when kit is killed.`;

export function dbCommand(): Command {
  const db = new Command('db')
    .description('A throwaway PostgreSQL with pgvector, for one command or until Ctrl-C.')
    .argument('[command...]', 'what to run with it (default: wait for Ctrl-C)')
    .enablePositionalOptions()
    .passThroughOptions()
    .addOption(new Option('--version <version>', 'which PostgreSQL').choices(postgresVersions).default('16'))
    .option('--port <number>', 'listen there (default: a free one)', portOf)
    .option('--keep <folder>', 'keep the data there, and use those that are there')
    .option('--extensions <names>', 'create these in the database, separated by commas', namesOf, [])
    .addOption(
      new Option('--print <what>', 'print the address, or lines for a shell').choices(['url', 'env']),
    )
    .addHelpText('after', examples)
    .action(serve);
  db.command('fork')
    .description('copy the database of DATABASE_URL; dropped after the command, or left to the server')
    .argument('[command...]', 'what to run with the copy (default: print its address)')
    .passThroughOptions()
    .addOption(
      new Option('--print <what>', 'print the address, or lines for a shell').choices(['url', 'env']),
    )
    .option('--allow-remote', 'let the server be on another machine')
    .action(fork);
  return db;
}

async function serve(command: string[], flags: DbFlags): Promise<void> {
  const progress = progressOn(process.stderr);
  process.exitCode = await interruptible(async (signal) => {
    const environment = await pythonEnvironment({ progress, signal });
    const throwaway = await startThrowaway({
      environment,
      postgres: flags.version,
      port: flags.port,
      keep: flags.keep && resolve(flags.keep),
      extensions: flags.extensions,
      signal,
    });
    try {
      const variables = addressVariables(throwaway.url);
      if (command.length === 0 || flags.print) print(variables, flags.print);
      if (command.length > 0) return await runWith(command, variables, signal);
      process.stderr.write('Ready. Ctrl-C ends it.\n');
      return await untilAborted(signal);
    } finally {
      await throwaway.stop();
    }
  });
}

async function fork(
  command: string[],
  { print: what, allowRemote = false }: Pick<DbFlags, 'print'> & { allowRemote?: boolean },
): Promise<void> {
  const address = process.env.DATABASE_URL;
  if (!address) {
    throw new ExpectedError({
      what: 'DATABASE_URL is not set: there is no database to copy.',
      todo: "Start one and migrate it: kit db -- sh -c 'alembic upgrade head && kit db fork -- pytest'",
    });
  }
  process.exitCode = await interruptible(async (signal) => {
    const made = await forkDatabase(address, allowRemote);
    const variables = addressVariables(made.url);
    if (command.length === 0 || what) print(variables, what);
    if (command.length === 0) return 0;
    try {
      return await runWith(command, variables, signal);
    } finally {
      await made.drop();
    }
  });
}

function print(variables: Record<string, string>, what: DbFlags['print'] = 'url'): void {
  process.stdout.write(what === 'env' ? exportLines(variables) : `${variables.DATABASE_URL}\n`);
}

/** A timer keeps the process alive; a signal ends the wait. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setInterval(() => {}, 3_600_000);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      reject(signal.reason);
    });
  });
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError('A port is a number from 1 to 65535.');
  }
  return port;
}

function namesOf(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}
