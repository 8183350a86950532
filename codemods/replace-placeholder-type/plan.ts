import { groupBy } from '../../lib/group-by.ts';
import type { Edit, Finding, Source } from '../engine/types.ts';
import { joinDeletions, removeNames } from '../python/change-import.ts';
import { importNames, isFreeName, visibleName } from '../python/import-names.ts';
import type { Names } from '../python/names.ts';
import { unusedImports } from '../python/unused-imports.ts';
import type { ColumnType, VectorType } from '../schema/facts.ts';
import type { Evidence } from './evidence.ts';
import { isOrdinary, type Placeholder, troubleOf } from './placeholders.ts';

export const codes = { noSql: 'PGV015', otherType: 'PGV016' } as const;

const home = 'pgvector.sqlalchemy';
const classes: Readonly<Record<VectorType, string>> = {
  vector: 'Vector',
  halfvec: 'HALFVEC',
  sparsevec: 'SPARSEVEC',
  bit: 'BIT',
};

/** A placeholder, and what becomes of it. */
interface Draft {
  placeholder: Placeholder;
  evidence: Evidence;
  /** What is written in its place, or why nothing is. */
  outcome: { text: string; className: string; imported: boolean } | { objection: string };
}

/** A finding for each; when one of them needs a person, nothing in the file is edited. */
export function plan(
  source: Source,
  names: Names,
  found: readonly { placeholder: Placeholder; evidence: Evidence }[],
): Finding[] {
  const drafts = found.map(
    (one): Draft => ({ ...one, outcome: outcomeOf(one.placeholder, one.evidence, names) }),
  );
  const blocked = drafts.find(({ outcome }) => 'objection' in outcome);
  const shared = blocked ? [] : importsFor(source, names, drafts);
  return drafts.map((draft) => finding(draft, blocked, shared, source));
}

function outcomeOf(placeholder: Placeholder, { type, reason }: Evidence, names: Names): Draft['outcome'] {
  const trouble = troubleOf(placeholder);
  if (reason !== undefined || !type?.vector) return { objection: reason ?? '' };
  if (trouble) return { objection: `a vector would not take its \`${trouble}\`` };
  const size = sizeOf(type);
  if (size === undefined)
    return { objection: `the number of dimensions in \`${type.text}\` is not to be seen` };
  const className = classes[type.vector];
  const visible = visibleName(home, className, placeholder.type, names);
  if (!visible && !isFreeName(className, placeholder.type, names))
    return { objection: `\`${className}\` is another name in this file` };
  return { text: `${visible ?? className}(${size})`, className, imported: visible !== undefined };
}

/** Of a plain type; undefined for one that is put together, or whose number comes from elsewhere. */
function sizeOf({ text, dimensions }: ColumnType): string | undefined {
  const plain = /^[\w.]*?(?:vector|halfvec|sparsevec|bit)\s*(?:\(([^()]*)\))?$/i.exec(text.trim());
  if (!plain) return undefined;
  if (dimensions !== undefined) return String(dimensions);
  return plain[1]?.trim() ? undefined : '';
}

/** The import of the new types, and without those that only the placeholders used. */
function importsFor(source: Source, names: Names, drafts: readonly Draft[]): Edit[] {
  const wanted = drafts.flatMap(({ outcome }) =>
    'objection' in outcome || outcome.imported ? [] : [outcome.className],
  );
  const gone = unusedImports(
    names,
    drafts.map(({ placeholder }) => placeholder.type),
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

function finding(
  { placeholder, evidence, outcome }: Draft,
  blocked: Draft | undefined,
  shared: readonly Edit[],
  { path }: Source,
): Finding {
  const { kind, type } = placeholder;
  const code = kind === 'user-defined' ? codes.noSql : codes.otherType;
  const place = { code, start: type.startIndex, end: type.endIndex };
  const what = wrong(placeholder, evidence);
  if (blocked || 'objection' in outcome) {
    const line = (blocked?.placeholder.type.startPosition.row ?? 0) + 1;
    const reason =
      'objection' in outcome ? outcome.objection : `line ${line} of ${path} needs a person first`;
    return { ...place, message: `${what}; not edited: ${reason}`, applicability: 'manual', edits: [] };
  }
  const late = isOrdinary(kind) ? '; where this has run already, the column wants a revision of its own' : '';
  const edits = [{ start: type.startIndex, end: type.endIndex, text: outcome.text }, ...shared];
  return { ...place, message: `${what}; becomes \`${outcome.text}\`${late}`, applicability: 'unsafe', edits };
}

function wrong({ kind, type, table, column }: Placeholder, { source, type: known }: Evidence): string {
  const name = [table.name, column.name].filter(Boolean).join('.');
  const said =
    source && (known ? `, and ${source} \`${known.text.replace(/\s+/g, ' ')}\`` : `, and ${source}`);
  return isOrdinary(kind)
    ? `\`${name}\` is made as \`${type.text}\`, for which there is no distance${said}`
    : `\`${name}\` is made as \`${type.text}\`, for which SQLAlchemy has no SQL: it fails when it runs${said}`;
}
