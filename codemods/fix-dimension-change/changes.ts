import type { Node } from 'web-tree-sitter';
import { alembicCalls } from '../alembic/calls.ts';
import { operationsIn } from '../alembic/operations.ts';
import { sqlOf } from '../alembic/sql-argument.ts';
import { functionAround } from '../python/function-around.ts';
import type { Names } from '../python/names.ts';
import { callArguments } from '../python/type-position.ts';
import { keywordArgument, stringOf } from '../python/values.ts';
import type { ColumnType, Operation, VectorType } from '../schema/facts.ts';
import { type History, isSameColumn } from './history.ts';

/** A type with its number. */
export interface Sized {
  vector: VectorType;
  dimensions: number;
}

/** An operation that gives a column of vectors another type, as a cast would. */
export interface TypeChange {
  call: Node;
  batch: Node | undefined;
  /** `op.batch_alter_table(…)` */
  opening: Node | undefined;
  operation: Operation & { kind: 'alter-column' };
  /** The function it stands in. */
  owner: Node;
  from: Sized;
  to: Sized;
}

/** Those that fail on rows, or on an index; what empties the column first, or computes the new vectors, is right. */
export function typeChangesIn(names: Names, history: History): TypeChange[] {
  const calls = alembicCalls(names);
  return operationsIn(names).flatMap(({ call, operation }): TypeChange[] => {
    if (operation.kind !== 'alter-column') return [];
    const owner = ownerOf(call);
    const to = sized(operation.type);
    if (!owner || !to || operation.column === '' || !isPlainCast(call, operation, names)) return [];
    const from = sized(operation.existingType ?? history.typeBefore(operation, isDowngrade(owner)));
    if (!from || (from.dimensions === to.dimensions && from.vector === to.vector)) return [];
    if (isPrepared(owner, call) || history.isNew(operation, isDowngrade(owner))) return [];
    const own = calls.find(({ node }) => node.id === call.id);
    return [{ call, batch: own?.batch, opening: own?.opening, operation, owner, from, to }];
  });
}

export function isDowngrade(owner: Node): boolean {
  return /^downgrade/.test(owner.childForFieldName('name')?.text ?? '');
}

/** Bits are cut and filled up, which is another matter. */
function sized(type: ColumnType | undefined): Sized | undefined {
  if (!type?.vector || type.vector === 'bit' || type.dimensions === undefined) return undefined;
  const plain = /^[\w.]*?(?:vector|halfvec|sparsevec)\s*\([^()]*\)$/i.test(type.text.trim());
  return plain ? { vector: type.vector, dimensions: type.dimensions } : undefined;
}

function ownerOf(call: Node): Node | undefined {
  const owner = functionAround(call);
  return /^(?:up|down)grade(?:_\w+)?$/.test(owner?.childForFieldName('name')?.text ?? '') ? owner : undefined;
}

/** Without `USING`, or with one that says no more than the new type does. */
function isPlainCast(call: Node, operation: Operation & { kind: 'alter-column' }, names: Names): boolean {
  const given = keywordArgument(call, 'postgresql_using');
  const [argument] = callArguments(call);
  const sql = operation.raw ? ((argument && sqlOf(argument, names)) ?? '') : '';
  const using = operation.raw
    ? /\bUSING\b([\s\S]+)$/i.exec(sql)?.[1]?.trim().replace(/;$/, '')
    : stringOf(given, names);
  if (using === undefined) return given === undefined;
  const column = operation.column.replace(/[^\w]/g, '\\$&');
  const type = String.raw`(?:\w+\.)?(?:vector|halfvec|sparsevec)(?:\s*\(\s*\d+\s*\))?`;
  const name = String.raw`\(?\s*"?${column}"?\s*\)?`;
  return new RegExp(
    String.raw`^\s*(?:${name}\s*::\s*${type}|CAST\s*\(\s*${name}\s+AS\s+${type}\s*\))\s*$`,
    'i',
  ).test(using);
}

/** `DELETE FROM`, `SET embedding = NULL`, `raise` where there are rows, the same through SQLAlchemy. */
const preparation =
  /\b(?:DELETE|TRUNCATE|COUNT|EXISTS)\b|\.delete\(|\.values\(|\bSET\b[\s\S]*?=\s*NULL\b|\.\w+\s*=\s*(?:None\b|null\()|\braise\b/i;

/** Has the author thought of the rows: are some deleted, emptied or counted before it? */
function isPrepared(owner: Node, call: Node): boolean {
  const body = owner.childForFieldName('body')?.startIndex ?? owner.startIndex;
  const before = owner.tree.rootNode.text.slice(body, call.startIndex);
  return preparation.test(before.replace(/\bIF (?:NOT )?EXISTS\b/gi, ''));
}

export function isSameOperation(one: TypeChange, other: TypeChange): boolean {
  return isSameColumn(one.operation, other.operation);
}
