import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import type { PythonEnvironment } from '../database/python-environment.ts';
import type { Tree } from '../schema.ts';
import { copyTree } from './files.ts';
import type { Example } from './list-examples.ts';

/** Everything that the steps of one example work with. */
export interface Stage {
  example: Example;
  /** A temporary folder for the trees. */
  folder: string;
  environment: PythonEnvironment;
  /** The database of a tree, made on first use: trees share nothing, so their steps may overlap. */
  databaseOf(tree: Tree): Promise<Database>;
  /** How to start this very program: `[node, 'kit.mjs']`. */
  kitCommand: readonly string[];
  /** Does the person's PGHOST, PGSSLMODE … concern this server? */
  keepsPgVariables: boolean;
  signal?: AbortSignal | undefined;
}

/** The folder of a tree, copied on first use. */
export function treeFolder(stage: Stage, tree: Tree): string {
  const folder = join(stage.folder, tree);
  if (!existsSync(folder)) {
    copyTree(join(stage.example.folder, tree === 'work' ? 'broken' : tree), folder);
  }
  return folder;
}
