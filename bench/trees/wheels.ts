import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Published packages with migrations, bundles and thousands of files that nobody wrote for us. */
export const packages = [
  'apache-airflow-core',
  'cognee',
  'langflow-base',
  'mlflow',
  'open-webui',
  'optuna',
  'prefect',
  'skyvern',
  'zenml',
] as const;

export interface Wheel {
  /** `mlflow-3.18.0` */
  name: string;
  folder: string;
}

/** The newest wheel of a package from PyPI, unpacked below `cache` once. */
export function fetchWheel(name: string, cache: string): Wheel {
  const home = join(cache, name);
  const folder = join(home, 'tree');
  mkdirSync(home, { recursive: true });
  if (!existsSync(folder)) {
    process.stderr.write(`fetching ${name}\n`);
    const pip = [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--no-deps',
      '--only-binary',
      ':all:',
      '--dest',
      home,
      name,
    ];
    execFileSync('python3', pip);
    try {
      execFileSync('python3', ['-m', 'zipfile', '-e', join(home, wheelIn(home)), folder]);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }
  return { name: wheelIn(home).split('-').slice(0, 2).join('-'), folder };
}

function wheelIn(home: string): string {
  const wheel = readdirSync(home).find((one) => one.endsWith('.whl'));
  if (!wheel) throw new Error(`no wheel in ${home}`);
  return wheel;
}
