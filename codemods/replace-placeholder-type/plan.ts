import type { Node } from 'web-tree-sitter';
import { groupBy } from '../../lib/group-by.ts';
import type { Edit, Problem, Repair, Source } from '../engine/types.ts';
import { joinDeletions, removeNames } from '../python/change-import.ts';
import { importNames, isFreeName, visibleName } from '../python/import-names.ts';
import type { Names } from '../python/names.ts';
import { unusedImports } from '../python/unused-imports.ts';
import type { ColumnType, VectorType } from '../schema/facts.ts';
import type { Evidence } from './evidence.ts';
import { isOrdinary, type Placeholder, settingLost } from './placeholders.ts';

export const codes = { noSql: 'PGV015', otherType: 'PGV016' } as const;

const home = 'pgvector.sqlalchemy';
const classes: Readonly<Record<VectorType, string>> = {
  vector: 'Vector',
  halfvec: 'HALFVEC',
  sparsevec: 'SPARSEVEC',
  bit: 'BIT',
};

/** A column of vectors that is made with another type, or with none. */
export interface WrongType extends Problem {
  type: Node;
  /** What is written in its place. */
  instead?: { text: string; className: string; isVisible: boolean };
}

export function problemOf(placeholder: Placeholder, evidence: Evidence, names: Names): WrongType {
  const { kind, type } = placeholder;
  const code = kind === 'user-defined' ? codes.noSql : codes.otherType;
  const place = { code, start: type.startIndex, end: type.endIndex, scope: 'file', type };
  const instead = insteadOf(placeholder, evidence, names);
  const what = wrong(placeholder, evidence);
  if (typeof instead === 'string') return { ...place, what, reason: instead };
  const risk = isOrdinary(kind) ? 'where this has run already, the column wants a revision of its own' : '';
  return { ...place, what, instead, risk };
}

/** Or why a machine can't say. */
function insteadOf(
  placeholder: Placeholder,
  { type, reason }: Evidence,
  names: Names,
): NonNullable<WrongType['instead']> | string {
  const setting = settingLost(placeholder);
  if (reason !== undefined || !type?.vector) return reason ?? '';
  if (setting) return `a vector would not take its \`${setting}\``;
  const size = sizeOf(type);
  if (size === undefined) return `the number of dimensions in \`${type.text}\` is not to be seen`;
  const className = classes[type.vector];
  const visible = visibleName(home, className, placeholder.type, names);
  if (!visible && !isFreeName(className, placeholder.type, names))
    return `\`${className}\` is another name in this file`;
  return { text: `${visible ?? className}(${size})`, className, isVisible: visible !== undefined };
}

/** The types are written, imported, and what only the placeholders used is imported no more. */
export function writeTypes(problems: readonly WrongType[], source: Source, names: Names): Repair[] {
  const shared = importsFor(source, names, problems);
  return problems.map(({ start, end, instead }) => {
    const text = instead?.text ?? '';
    return { outcome: `becomes \`${text}\``, edits: [{ start, end, text }, ...shared] };
  });
}

/** Of a plain type; undefined for one that is put together, or whose number comes from elsewhere. */
function sizeOf({ text, dimensions }: ColumnType): string | undefined {
  const plain = /^[\w.]*?(?:vector|halfvec|sparsevec|bit)\s*(?:\(([^()]*)\))?$/i.exec(text.trim());
  if (!plain) return undefined;
  if (dimensions !== undefined) return String(dimensions);
  return plain[1]?.trim() ? undefined : '';
}

function importsFor(source: Source, names: Names, problems: readonly WrongType[]): Edit[] {
  const wanted = problems.flatMap(({ instead }) =>
    instead && !instead.isVisible ? [instead.className] : [],
  );
  const gone = unusedImports(
    names,
    problems.map(({ type }) => type),
    /^sqlalchemy$/,
  );
  const file = { ...source, root: names.root, imports: names.imports };
  return [
    ...importNames(home, [...new Set(wanted)].sort(), file),
    ...joinDeletions(
      [...groupBy(gone, (one) => one.statement)].flatMap(
        ([statement, own]) => removeNames(statement, own, source.text) ?? [],
      ),
    ),
  ];
}

function wrong({ kind, type, table, column }: Placeholder, { source, type: known }: Evidence): string {
  const name = [table.name, column.name].filter(Boolean).join('.');
  const said =
    source && (known ? `, and ${source} \`${known.text.replace(/\s+/g, ' ')}\`` : `, and ${source}`);
  return isOrdinary(kind)
    ? `\`${name}\` is made as \`${type.text}\`, for which there is no distance${said}`
    : `\`${name}\` is made as \`${type.text}\`, for which SQLAlchemy has no SQL: it fails when it runs${said}`;
}
