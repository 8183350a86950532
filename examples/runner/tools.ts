import { symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../../lib/expected-error.ts';
import type { NodePackages } from '../database/node-packages.ts';
import type { PythonEnvironment } from '../database/python-environment.ts';
import type { CommandStep } from '../schema.ts';
import type { Stage } from './stage.ts';

/** What the command of a step is run with. */
export interface Tools {
  environment: PythonEnvironment;
  /** Of a step with `node`, `prisma` or `tsc`. */
  packages: NodePackages | undefined;
}

/**
 * Makes what is not there yet. A locked set that can't be installed is returned, not thrown: it concerns the examples that name it,
 * and no others.
 */
export async function toolsFor(step: CommandStep, stage: Stage): Promise<Tools | ExpectedError> {
  const needsPackages = /^(?:node|prisma|tsc) /.test(step.run);
  try {
    return {
      environment: await stage.environmentOf(step.python),
      packages: needsPackages ? await stage.packagesOf(step.node) : undefined,
    };
  } catch (error) {
    if (error instanceof ExpectedError) return error;
    throw error;
  }
}

export function argvOf(
  run: string,
  kitCommand: readonly string[],
  { environment, packages }: Tools,
): string[] {
  const [tool = '', ...rest] = run.split(' ');
  const { python } = environment;
  if (tool === 'kit') return [...kitCommand, ...rest];
  if (tool === 'node') return [process.execPath, ...rest];
  const program = programs[tool];
  if (program) return [process.execPath, join(packages?.folder ?? '', 'node_modules', program), ...rest];
  // As modules: the scripts of an environment hold the paths of the place where it was made.
  return tool === 'python' ? [python, ...rest] : [python, '-m', tool, ...rest];
}

/** Where npm's packages have the programs that steps name. */
const programs: Readonly<Record<string, string>> = {
  prisma: 'prisma/build/index.js',
  tsc: 'typescript/bin/tsc',
};

/**
 * In its environment Prisma generates clients without a network: it downloads an engine that `prisma migrate` alone runs, unless it
 * is told of a file, and asks for news of itself.
 */
export const offlinePrisma = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' };

/** Runs as after `npm install`, and takes `node_modules` away again: the trees are compared byte for byte. */
export async function withPackages<T>(
  packages: NodePackages | undefined,
  tree: string,
  run: () => Promise<T>,
): Promise<T> {
  if (!packages) return run();
  const place = join(tree, 'node_modules');
  symlinkSync(join(packages.folder, 'node_modules'), place, 'junction');
  try {
    return await run();
  } finally {
    unlinkSync(place);
  }
}
