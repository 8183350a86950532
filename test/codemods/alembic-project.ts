import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { connect } from '../../examples/database/connect.ts';
import type { Server } from '../../examples/database/open-server.ts';
import type { PythonEnvironment } from '../../examples/database/python-environment.ts';

const program = fileURLToPath(new URL('../../tools/dev/kit.mjs', import.meta.url));

export interface Ran {
  code: number | null;
  /** Both streams. */
  output: string;
}

/** A project as `alembic init` makes it, with one table of vectors, on a database of its own where the extension is installed. */
export class AlembicProject {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'kit-alembic-')));
  private readonly python: string;
  private readonly url: string;

  private constructor(python: string, url: string) {
    this.python = python;
    this.url = url;
  }

  /** `models`: the module of that name; its `Base` is what env.py compares with. Gone when the test is over. */
  static async make({ python }: PythonEnvironment, server: Server, models: string): Promise<AlembicProject> {
    const database = await server.createDatabase('codemod-test');
    const project = new AlembicProject(python, database.url);
    onTestFinished(async () => {
      rmSync(project.folder, { recursive: true, force: true });
      await database.drop();
    });
    await project.sql('CREATE EXTENSION vector');
    project.write('models.py', models);
    return project.init('generic');
  }

  /** Another of Alembic's own layouts instead. `multidb` gets one database. */
  init(template: 'generic' | 'multidb'): this {
    rmSync(join(this.folder, 'migrations'), { recursive: true, force: true });
    rmSync(join(this.folder, 'alembic.ini'), { force: true });
    this.must('init', '-t', template, 'migrations');
    const url = this.url.replace(/^postgres(ql)?:/, 'postgresql+psycopg:');
    this.edit('alembic.ini', (text) =>
      text
        .replace(/^databases = .*/m, 'databases = engine1')
        .replace(/^sqlalchemy\.url = .*/m, `sqlalchemy.url = ${url}`),
    );
    this.edit('migrations/env.py', (text) =>
      text
        .replace('target_metadata = None', 'from models import Base\n\ntarget_metadata = Base.metadata')
        .replace(
          'target_metadata = {}',
          'from models import Base\n\ntarget_metadata = {"engine1": Base.metadata}',
        ),
    );
    return this;
  }

  alembic(...args: string[]): Ran {
    const kept = Object.entries(process.env).filter(([name]) => !/^(?:PYTHON|PG)/.test(name));
    const env = { ...Object.fromEntries(kept), PYTHONDONTWRITEBYTECODE: '1' };
    return run(this.folder, this.python, ['-m', 'alembic', ...args], env);
  }

  /** The same; throws what it printed when it fails. */
  must(...args: string[]): string {
    const { code, output } = this.alembic(...args);
    if (code !== 0) throw new Error(`alembic ${args.join(' ')}: ${output}`);
    return output;
  }

  kit(...args: string[]): Ran {
    return run(this.folder, process.execPath, [program, ...args], { ...process.env, NO_COLOR: '1' });
  }

  /** Has Alembic write a revision and gives its text. */
  autogenerate(message: string): string {
    this.must('revision', '--autogenerate', '-m', message);
    return this.revision(message);
  }

  revision(message: string): string {
    const versions = join(this.folder, 'migrations/versions');
    const name = readdirSync(versions).find((file) => file.endsWith(`_${message}.py`));
    if (!name) throw new Error(`there is no revision called ${message}`);
    return readFileSync(join(versions, name), 'utf8');
  }

  discardRevisions(): void {
    const versions = join(this.folder, 'migrations/versions');
    for (const name of readdirSync(versions)) rmSync(join(versions, name), { recursive: true });
  }

  /** Throws unless the revisions go up, down and up again, and autogenerate then sees no difference. */
  roundTrip(): void {
    this.must('upgrade', 'head');
    this.must('downgrade', '-1');
    this.must('upgrade', 'head');
    this.must('check');
  }

  async sql(query: string): Promise<unknown[]> {
    const client = await connect(this.url);
    try {
      return (await client.query(query)).rows;
    } finally {
      await client.end();
    }
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }

  edit(path: string, change: (text: string) => string): void {
    this.write(path, change(this.read(path)));
  }
}

function run(cwd: string, program: string, args: readonly string[], env: NodeJS.ProcessEnv): Ran {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: status, output: stdout + stderr };
}
