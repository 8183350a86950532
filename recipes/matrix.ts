import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../lib/package-root.ts';
import { axes } from './matrix-axes.ts';

/** What every combination is asked, in the order of the page. */
export const matrixRows = {
  rendered: 'Autogenerate writes a revision with the column as',
  raw: 'The revision runs as written',
  'fix-vector-imports': 'It runs after fix-vector-imports',
  'fix-vector-imports-module': 'It runs after fix-vector-imports --style module',
  template: 'It runs with import pgvector.sqlalchemy in script.py.mako',
  'bare-import': 'It runs with import pgvector added, where env.py imports the models',
  'half-fix': 'It runs with from pgvector.sqlalchemy import Vector added and nothing else',
  'add-render-item': 'It runs after add-render-item on env.py',
  'no-drift': 'Autogenerate sees no difference after the upgrade',
  'dimension-change': 'Autogenerate sees Vector(1536) become Vector(768)',
  'dimension-removed': 'Autogenerate sees Vector(1536) become Vector()',
  'index-removed': 'Autogenerate sees the HNSW index leave the model',
  'index-changed': "Autogenerate sees the index's operator class change",
  'index-options': 'Autogenerate sees m of the HNSW index change',
  'index-method': 'Autogenerate sees the HNSW index become one of IVFFlat',
  'reads-back': 'A dropped column keeps its type when nothing imports pgvector',
} as const;

export type MatrixRow = keyof typeof matrixRows;

export const matrixRow = z.enum(Object.keys(matrixRows) as [MatrixRow, ...MatrixRow[]]);

const versions = z.strictObject({
  'pgvector-python': z.enum(axes['pgvector-python']),
  sqlalchemy: z.enum(axes.sqlalchemy),
  alembic: z.enum(axes.alembic),
  postgresql: z.enum(axes.postgresql),
});

/** `passes`: what the row says is so. `fails`: it is not, with `message`. */
const cell = z.strictObject({
  status: z.enum(['passes', 'fails']),
  /** The error, or the text that the row asks for. */
  message: z.string().optional(),
});

const combination = z.strictObject({
  versions,
  /** What pip says where the packages do not install together: then there are no cells. */
  refused: z.string().optional(),
  /** A row without a cell was not run. */
  cells: z.partialRecord(matrixRow, cell),
});

/** `recipes/matrix.json`: what a run over many versions found. Written by `npm run matrix` alone, committed. */
export const matrixSchema = z.strictObject({
  date: z.iso.date(),
  /** Of Python, of the servers and of their extension, as the run found them. */
  ran: z.record(z.string(), z.string()),
  combinations: z.array(combination),
});

export type Matrix = z.infer<typeof matrixSchema>;
export type MatrixCombination = z.infer<typeof combination>;
export const matrixFile = join(packageRoot(), 'recipes', 'matrix.json');

/** `undefined` as long as no run is recorded. Throws when the record is not as it must be. */
export function readMatrix(file: string = matrixFile): Matrix | undefined {
  return existsSync(file) ? matrixSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
