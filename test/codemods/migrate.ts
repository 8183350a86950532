import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openServer } from '../../examples/database/open-server.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import type { Case } from './cases.ts';

/** What became of a revision: see `migrate.py`. */
export interface Migrated {
  path: string;
  /** The step that failed. */
  step: string | null;
  error: string | null;
  /** A line for each column and index that is there in the end. */
  schema: string[];
}

/**
 * Up, down and up again: each of these files (those that exist) as a revision of a project of its own, whose table has rows
 * or is `empty`. By their paths.
 */
export async function migrate(files: readonly string[], rows?: 'empty'): Promise<Map<string, Migrated>> {
  const environment = await pythonEnvironment();
  const url = process.env.DATABASE_URL;
  const server = await openServer({ environment, ...(url && { url }) });
  try {
    const database = await server.createDatabase('codemod-test');
    const script = fileURLToPath(new URL('migrate.py', import.meta.url));
    const output = execFileSync(environment.python, rows ? [script, rows] : [script], {
      input: files.filter((file) => existsSync(file)).join('\n'),
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: database.url },
    });
    await database.drop();
    const verdicts = output
      .trim()
      .split('\n')
      .map((line): Migrated => JSON.parse(line));
    return new Map(verdicts.map((one) => [one.path, one]));
  } finally {
    await server.close();
  }
}

export function fileOf({ folder }: Case, name: string): string {
  return fileURLToPath(new URL(name, folder));
}
