import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openServer } from '../../examples/database/open-server.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import type { Case } from './cases.ts';

/** A chain of revisions, from files of a project. */
export interface Chain {
  name: string;
  files: Record<string, string>;
  /** The folder of env.py and `versions`. */
  script: string;
  /** Where it goes down to; default: to nothing. */
  down?: string;
}

export interface ChainVerdict {
  /** `upgrade` or `downgrade`, `null` when it went up, down and up again. */
  step: string | null;
  error: string | null;
  /** Columns and indexes after each step that went well. */
  shapes: unknown[][];
}

/** The project of a case, with its file as it is (`input`) or as the codemod leaves it. */
export function chainOfCase(one: Case, what: 'input' | 'expected'): Chain {
  const path = one.settings.path ?? 'versions/revision.py';
  const folder = fileURLToPath(new URL('project', one.folder));
  const text = (what === 'expected' ? one.expected : undefined) ?? one.input;
  const script = dirname(dirname(path));
  return { name: `${one.name} ${what}`, files: { ...filesIn(folder), [path]: text.toString() }, script };
}

function filesIn(folder: string): Record<string, string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(
      files.map((file) => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
    );
  } catch {
    return {};
  }
}

/** Runs them with the real Alembic on a real server, each in an empty database without the extension. */
export async function runChains(chains: readonly Chain[]): Promise<Map<string, ChainVerdict>> {
  const environment = await pythonEnvironment();
  const url = process.env.DATABASE_URL;
  const server = await openServer({ environment, ...(url && { url }) });
  const database = await server.createDatabase('chains');
  try {
    const script = fileURLToPath(new URL('chain.py', import.meta.url));
    const output = execFileSync(environment.python, [script], {
      input: chains.map((chain) => JSON.stringify(chain)).join('\n'),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, DATABASE_URL: database.url },
    });
    const verdicts = output.trim().split('\n');
    return new Map(
      verdicts.map((line) => {
        const { name, ...verdict }: ChainVerdict & { name: string } = JSON.parse(line);
        return [name, verdict];
      }),
    );
  } finally {
    await database.drop();
    await server.close();
  }
}
