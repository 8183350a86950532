import type { Codemod, Problem } from '../engine/types.ts';
import { javascript } from '../javascript/language.ts';
import type { SyntaxNode } from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { isForAnother } from '../sql/database.ts';
import { builderIndexes } from './builders.ts';
import { declaredIndexes } from './declared.ts';
import { bare, sqlIndexes } from './sql.ts';

export const codemod: Codemod<Script> = {
  id: 'report-index-operator-class',
  title: 'Report HNSW indexes without an operator class, which PostgreSQL refuses to make.',
  language: javascript,
  codes: ['PGV050'],
  options: {},
  reportOnly: true,
  words: ['hnsw', 'HNSW'],
  mayConcern: (text) => shapes.some((shape) => shape.test(text)),
  find(source, script, { project }) {
    const found = [...builderIndexes(script), ...declaredIndexes(script), ...sqlIndexes(script)];
    if (found.length === 0 || isForAnother(source, project)) return [];
    return found.map(problem);
  },
};

const method = String.raw`['"\x60]hnsw['"\x60]`;
/** What a bare index looks like from afar; indexes with a class, mostly, do not. */
const shapes = [
  bare,
  new RegExp(String.raw`\.using\(\s*${method}\s*,\s*[\w.?!\s,[\]'"]+\)`),
  new RegExp(
    String.raw`\.using\(\s*${method}\s*\)[\s\S]{0,200}?\.columns?\(|\.columns?\([\s\S]{0,200}?\.using\(\s*${method}\s*\)`,
  ),
  new RegExp(String.raw`\.index\([^)]{0,200}${method}`),
  new RegExp(String.raw`\busing['"]?\s*:\s*${method}`),
];

/** An index of vectors, and where its operator class would stand. */
export interface BareIndex {
  at: SyntaxNode;
  /** How to name the class there. */
  advice: string;
}

function problem({ at, advice }: BareIndex): Problem {
  return {
    code: 'PGV050',
    start: at.start,
    end: at.end,
    what: 'HNSW has no default operator class: PostgreSQL refuses this index',
    reason: `the class has to be that of the queries' distance, ${advice}`,
  };
}
