import type { Project, SourceFile } from '../engine/project-facts.ts';
import { type DistanceUse, distanceUses } from '../pgvector/distance-uses.ts';
import type { Distance } from '../pgvector/distances.ts';
import { distances } from '../pgvector/distances.ts';
import { isTestPath } from '../python/test-path.ts';
import type { TableName } from '../schema/facts.ts';

const words = [
  ...distances.flatMap(({ method, operator }) => [method, operator]),
  'Distance(',
  'InnerProduct(',
];

/** What the queries of the tree ask for of one column. */
export type Asked = { distance: Distance } | { why: string };

/** The one distance that all queries agree on; those of tests, which may ask for anything, aside. */
export function distanceAsked(table: TableName, column: string, project: Project): Asked {
  const all = usesIn(project.filesWith(words, ['.py', '.sql']));
  const models = project.models();
  const known = new Set(models.flatMap(({ columns }) => columns.map(({ name }) => name)));
  const concerns = ({ column: asked, owner }: DistanceUse) => {
    // Of a column that is not to be seen, it may be this one.
    if (asked === undefined || (!known.has(asked) && asked !== column)) return true;
    const of = models.filter(({ className }) => className !== '' && className === owner);
    return asked === column && (of.length === 0 || of.some((model) => model.table.name === table.name));
  };
  const [first, ...others] = new Set(all.filter(concerns).map(({ distance }) => distance));
  if (!first) return { why: `no query of \`${column}\` in this tree shows which distance is meant` };
  if (others.length === 0) return { distance: first };
  const methods = [first, ...others].map(({ method }) => `\`${method}\``).join(' and ');
  return { why: `the queries ask for ${methods}, and an index serves one of them` };
}

/** By the list of files, which the project keeps. */
const read = new WeakMap<readonly SourceFile[], DistanceUse[]>();

function usesIn(files: readonly SourceFile[]): DistanceUse[] {
  let uses = read.get(files);
  if (!uses) {
    uses = files.filter(({ path }) => !isTestPath(path)).flatMap(({ text }) => distanceUses(text));
    read.set(files, uses);
  }
  return uses;
}
