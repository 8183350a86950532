import { readdirSync, readFileSync } from 'node:fs';
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
  return join(packageRoot(), 'examples', 'base', name);
}

/** Every folder of `examples/` with an `example.yaml`, by id. */
export function listExamples(root: string = join(packageRoot(), 'examples')): Example[] {
  return readdirSync(root, { recursive: false, encoding: 'utf8' })
    .sort()
    .flatMap((id) => read(join(root, id), id) ?? []);
}

function read(folder: string, id: string): Example | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, 'example.yaml'), 'utf8');
  } catch {
    return undefined;
  }
  return { id, folder, ...exampleSchema.parse(parse(text)) };
}
