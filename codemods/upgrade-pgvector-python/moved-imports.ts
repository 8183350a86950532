import type { Node } from 'web-tree-sitter';
import type { ImportedName, ImportStatement } from '../python/imports.ts';
import { guardOf } from './guard.ts';
import type { File, Move, Moved } from './problem.ts';
import { isFieldUse, type Uses, usesOf } from './uses.ts';
import { columnTypes, hasFields, isUtils, movedClass, offered, type ValueClass } from './vocabulary.ts';

/** `from pgvector.psycopg import Vector`, `from pgvector.utils import SparseVector`, `from pgvector.sqlalchemy import HalfVector`. */
export function movedImports(file: File): Moved[] {
  return file.names.imports
    .filter((statement) => statement.kind === 'from')
    .flatMap((statement) =>
      statement.star ? starProblems(statement, file) : statement.names.map((name) => judge(name, file)),
    )
    .filter((one) => one !== undefined);
}

function judge(name: ImportedName, file: File): Moved | undefined {
  const { module } = name.statement;
  const moved = movedClass(name.path);
  if (!moved && !isUtils(module)) return undefined;
  const guard = guardOf(name, file.names);
  if (guard === 'answered') return undefined;
  const problem = { node: name.element, what: said(name, moved, guard), outcome: '', needsPackage: false };
  if (!moved) return { ...problem, reason: `nothing in pgvector replaces it` };
  if (guard === 'hopeless')
    return { ...problem, reason: 'the other branch takes it from where it is gone as well' };
  const move = moveOf(name, moved, file);
  if (typeof move === 'string') return { ...problem, reason: move };
  return { ...problem, outcome: outcomeOf(move), needsPackage: move.value !== undefined, move };
}

function said(name: ImportedName, moved: ValueClass | undefined, guard: string): string {
  const { module } = name.statement;
  const taken = name.path.slice(module.length + 1);
  const never = moved && !isUtils(module) && !offered[module]?.includes(moved);
  const what = isUtils(module)
    ? `pgvector 0.5 has no \`${module}\``
    : `\`${module}\` has no \`${taken}\`${never ? '' : ' since pgvector 0.5'}`;
  const gone = isUtils(module) && !moved ? `, and no \`${taken}\`` : '';
  const then = guard === 'silent' ? '`except` takes over, silently' : 'ImportError';
  return `${what}${gone}: ${then}`;
}

function outcomeOf({ value, type, renames }: Move): string {
  const imports = [
    value && `from pgvector import ${value}`,
    type && `from pgvector.sqlalchemy import ${type}`,
  ].filter((one) => one !== undefined);
  const [name = ''] = type?.split(' ') ?? [];
  const used = renames.length > 0 ? `, and \`${name}\` is used as the column type` : '';
  return `becomes \`${imports.join('` and `')}\`${used}`;
}

/** What is to be imported instead; or why that can't be said. */
function moveOf(imported: ImportedName, moved: ValueClass, file: File): Move | string {
  const uses = usesOf(imported, file.names);
  const value = imported.aliased ? `${moved} as ${imported.local}` : moved;
  if (hasFields(imported.statement.module)) {
    const field = [...uses.types, ...uses.values].find(isFieldUse);
    return field
      ? `it is used as a field in line ${lineOf(field)}, which is \`${moved}Field\``
      : { imported, value, renames: [] };
  }
  // Who takes it from the module of column types may well mean one.
  const doubtful = imported.statement.module === 'pgvector.sqlalchemy' && uses.unclear.length > 0;
  return uses.types.length > 0 || doubtful
    ? asType(imported, moved, uses, file, value)
    : { imported, value, renames: [] };
}

function asType(
  imported: ImportedName,
  moved: ValueClass,
  uses: Uses,
  file: File,
  value: string,
): Move | string {
  const type = columnTypes[moved];
  const [unclear] = uses.unclear;
  if (unclear)
    return `whether line ${lineOf(unclear)} means the class of values or the column type is not to be seen`;
  const sameName = type === moved || imported.aliased;
  const [asValue] = uses.values;
  if (sameName && asValue)
    return `it is used as a column type and, in line ${lineOf(asValue)}, as a class of values: two names are needed`;
  const aliased = imported.local === type ? type : `${type} as ${imported.local}`;
  if (sameName) return { imported, type: aliased, renames: [] };
  const others = uses.values.length + uses.annotations.length > 0;
  const free = uses.types.every((node) => isFree(type, node, file));
  if (!others && (!free || isKnownElsewhere(imported.local, file)))
    return { imported, type: aliased, renames: [] };
  if (!free) return `\`${type}\` means something else in this file`;
  return { imported, type, renames: uses.types, ...(others && { value }) };
}

/** Nothing binds it there, or the right import does. */
function isFree(type: string, at: Node, file: File): boolean {
  return file.names.resolve(type, at).every((one) => one.imported?.path === `pgvector.sqlalchemy.${type}`);
}

/** Others may import the name from this file. */
function isKnownElsewhere(name: string, { path, text }: File): boolean {
  return /(^|\/)__init__\.py$/.test(path) || new RegExp(`__all__[^\\]]*['"]${name}['"]`).test(text);
}

function lineOf(node: Node): number {
  return node.startPosition.row + 1;
}

/** `from pgvector.utils import *`: the names that it brought are not to be seen, or are used without another import. */
function starProblems(statement: ImportStatement, file: File): Moved[] {
  const { module, node } = statement;
  const used = (offered[module] ?? []).filter((name) =>
    file.names.references(name).some((one) => file.names.resolve(name, one).length === 0),
  );
  if (!isUtils(module) && used.length === 0) return [];
  const what = isUtils(module)
    ? `pgvector 0.5 has no \`${module}\`: ImportError`
    : `\`${module}\` has no \`${used.join('`, `')}\` since pgvector 0.5: NameError`;
  return [{ node, what, outcome: '', reason: 'name what the star brought', needsPackage: true }];
}
