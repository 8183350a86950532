import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../../lib/package-root.ts';
import { type ExampleSpec, exampleSchema } from '../schema.ts';

export interface Example extends ExampleSpec {
  id: string;
  folder: string;
}

/** What all trees of some examples have in common: `alembic.ini`, `env.py`, the template. */
export function baseFolder(name: string): string {
  return join(examplesFolder(), 'base', name);
}

/** Every folder of `examples/` with an `example.yaml`, by id. */
export function listExamples(root?: string): Example[] {
  return exampleIds(root).map((id) => readExample(id, root));
}

export function exampleIds(root: string = examplesFolder()): string[] {
  return readdirSync(root)
    .filter((id) => existsSync(specOf(join(root, id))))
    .sort();
}

export function readExample(id: string, root: string = examplesFolder()): Example {
  const folder = join(root, id);
  return { id, folder, ...exampleSchema.parse(parse(readFileSync(specOf(folder), 'utf8'))) };
}

function examplesFolder(): string {
  return join(packageRoot(), 'examples');
}

function specOf(folder: string): string {
  return join(folder, 'example.yaml');
}
