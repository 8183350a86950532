import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import type { NodePackages } from '../database/node-packages.ts';
import type { PythonEnvironment } from '../database/python-environment.ts';
import type { Tree } from '../step-common.ts';
import { copyTree } from './files.ts';
import { baseFolder, type Example } from './list-examples.ts';

/** Everything that the steps of one example work with. */
export interface Stage {
  example: Example;
  /** A temporary folder for the trees. */
  folder: string;
  /** The packages of the example, or of another locked set. */
  environmentOf(set: string | undefined): Promise<PythonEnvironment>;
  /** The npm packages of the example, or of another locked set; none where neither is named. */
  packagesOf(set: string | undefined): Promise<NodePackages | undefined>;
  /** The database of a tree, made on first use: trees share nothing, so their steps may overlap. */
  databaseOf(tree: Tree): Promise<Database>;
  /** How to start this very program: `[node, 'kit.mjs']`. */
  kitCommand: readonly string[];
  /** Does the person's PGHOST, PGSSLMODE … concern this server? */
  keepsPgVariables: boolean;
  signal?: AbortSignal | undefined;
}

/** The folder of a tree, made on first use. */
export function treeFolder({ example, folder }: Stage, tree: Tree): string {
  const place = join(folder, tree);
  if (!existsSync(place)) assembleTree(example, tree, place);
  return place;
}

/** A tree as it is run: what its base has, then the files of its own. */
export function assembleTree(example: Example, tree: Tree, place: string): void {
  for (const layer of layersOf(example, tree)) copyTree(layer, place);
}

function layersOf({ base, folder }: Example, tree: Tree): string[] {
  const own = join(folder, tree === 'work' ? 'broken' : tree);
  return base === undefined ? [own] : [baseFolder(base), own];
}
