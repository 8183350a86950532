import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../../examples/database/connect.ts';
import { openServer, type Server } from '../../../examples/database/open-server.ts';
import { pythonEnvironment } from '../../../examples/database/python-environment.ts';
import { type RunResult, runProcess } from '../../../lib/run-process.ts';
import { npmPackages, type PgvectorNode } from './environment.ts';

const node = process.execPath;

export interface Program {
  name: string;
  text: string;
}

/** Runs programs with one version of pgvector or another, each on a database of its own that has the extension. */
export class Programs {
  private readonly packages: string;
  private readonly server: Server;
  private readonly folders = new Map<PgvectorNode, string>();

  private constructor(packages: string, server: Server) {
    this.packages = packages;
    this.server = server;
  }

  static async open(): Promise<Programs> {
    const packages = await npmPackages();
    return new Programs(packages, await openServer({ environment: await pythonEnvironment() }));
  }

  async close(): Promise<void> {
    for (const folder of this.folders.values()) rmSync(folder, { recursive: true, force: true });
    await this.server.close();
  }

  /** Where a file sees this version, and everything else. */
  folder(version: PgvectorNode): string {
    const folder = this.folders.get(version) ?? mkdtempSync(join(this.packages, version, 'run-'));
    this.folders.set(version, folder);
    return folder;
  }

  /** What is only deprecated fails too. */
  async run(name: string, text: string, version: PgvectorNode): Promise<RunResult> {
    const file = join(this.folder(version), name);
    writeFileSync(file, text);
    const database = await this.server.createDatabase(name.replace(/\W/g, '-'));
    try {
      await createExtension(database.url);
      const argv = [node, '--throw-deprecation', '--disable-warning=ExperimentalWarning', file];
      return await runProcess(argv, {
        env: { ...process.env, DATABASE_URL: database.url },
        timeLimit: 60_000,
      });
    } finally {
      await database.drop();
    }
  }

  /** The names of those in which TypeScript finds an error. */
  async check(
    files: readonly Program[],
    version: PgvectorNode,
  ): Promise<{ faulty: string[]; output: string }> {
    const folder = mkdtempSync(join(this.packages, version, 'types-'));
    try {
      for (const { name, text } of files) writeFileSync(join(folder, name), text);
      const tsc = join(this.packages, 'node_modules/typescript/bin/tsc');
      const flags = ['--noEmit', '--skipLibCheck', '--strict', '--module', 'nodenext', '--target', 'es2023'];
      const argv = [node, tsc, ...flags, ...readdirSync(folder)];
      const { stdout } = await runProcess(argv, { cwd: folder, timeLimit: 120_000 });
      const errors = Array.from(stdout.matchAll(/^([\w.-]+)\(\d+,\d+\): error/gm), ([, file = '']) => file);
      return { faulty: [...new Set(errors)].sort(), output: stdout };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function createExtension(url: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query('CREATE EXTENSION vector');
  } finally {
    await client.end();
  }
}
