import { compareVersions } from '../engine/semver.ts';
import type { Codemod, Edit, Problem } from '../engine/types.ts';
import { javascript } from '../javascript/language.ts';
import { isParenthesised } from '../javascript/nodes.ts';
import { packageUses } from '../javascript/package-uses.ts';
import type { Script } from '../javascript/script.ts';
import { exportUses } from '../javascript/uses.ts';
import { readColumn, type VectorColumn } from './columns.ts';
import { dropProperty } from './drop-property.ts';
import type { File } from './file.ts';
import { mayStandIn, standIns } from './stand-in.ts';
import { objectionTo } from './transformer.ts';

/** https://github.com/typeorm/typeorm/blob/master/CHANGELOG.md */
const first = '0.3.27';

export const codemod: Codemod<Script> = {
  id: 'typeorm-vector-column',
  title: "Let TypeORM's own vector columns do what transformers and casts did before it had them.",
  language: javascript,
  codes: ['PGV048'],
  options: {},
  words: ['typeorm'],
  mayConcern: (text) => /\btypeorm\b/.test(text) && (isFromBefore(text) || mayStandIn(text)),
  find(source, script, context) {
    const file: File = { path: source.path, script, context };
    const names = packageUses(file, (module) => module === 'typeorm').flatMap((use) => use.names);
    const calls = exportUses(script, names, 'Column');
    const columns = calls.flatMap((at) => readColumn(at) ?? []);
    const found = columns.flatMap((column) => problem(column, file) ?? []);
    const held = context.project.npmVersion('typeorm');
    if (!held || compareVersions(held.version, first) < 0) return found;
    return [...found, ...standIns(calls, file)];
  },
};

/** A vector with what made it work before 0.3.27. */
function isFromBefore(text: string): boolean {
  return (
    /['"`](?:half)?vec(?:tor)?['"`]/.test(text) &&
    /\btransformer\b|\bas\s+(?:any|never|unknown|ColumnType|['"\w])|<(?:any|never|unknown|ColumnType)>/.test(
      text,
    )
  );
}

function problem(column: VectorColumn, file: File): Problem | undefined {
  const { project } = file.context;
  const { kind, type, cast, transformer } = column;
  if (!cast && !transformer) return undefined;
  const held = project.npmVersion('typeorm');
  // Before, the cast and the transformer are what makes it work.
  if (held && compareVersions(held.version, first) < 0) return undefined;
  const what = transformer
    ? `TypeORM reads \`${kind}\` columns as arrays since ${first}, and never calls the \`from\` of their transformer`
    : `TypeORM knows the column type \`${kind}\` since ${first}`;
  const unknown = held
    ? undefined
    : 'no lock file and no package.json from here up says which version of typeorm is installed';
  const inParentheses = cast && isParenthesised(type) ? 'the type stands in parentheses' : undefined;
  return {
    code: 'PGV048',
    start: type.start,
    end: type.end,
    what,
    reason: unknown ?? inParentheses ?? (transformer && objectionTo(transformer, file)?.reason),
    repair: { outcome: outcome(column), edits: edits(column) },
  };
}

function outcome({ cast, transformer }: VectorColumn): string {
  if (cast && transformer) return 'the transformer and the cast go';
  return transformer ? 'the transformer goes' : 'the cast goes';
}

function edits({ type, cast, transformer, options }: VectorColumn): Edit[] {
  const uncast: Edit[] = cast
    ? [
        { start: cast.start, end: type.start, text: '' },
        { start: type.end, end: cast.end, text: '' },
      ].filter(({ start, end }) => start < end)
    : [];
  return transformer && options ? [...uncast, ...dropProperty(options, transformer)] : uncast;
}
