import type { Node } from 'web-tree-sitter';
import type { Names } from '../python/names.ts';
import { callArguments } from '../python/type-position.ts';
import { calleeName, keywordArgument, positionalArguments, stringOf } from '../python/values.ts';
import type { Index, TableName } from './facts.ts';

/** `Index("ix", "embedding", postgresql_using="hnsw")` of a model. */
export function indexOf(call: Node, names: Names, table: TableName): Index {
  const [name, ...columns] = positionalArguments(call);
  return {
    ...optionsOf(call, names),
    name: nameOf(name, names),
    table,
    columns: columnNames(columns, names),
  };
}

/** `op.create_index("ix", "documents", ["embedding"], …)`; of a batch without the table. */
export function createdIndex(call: Node, names: Names, batchTable: TableName | undefined): Index {
  const [name, ...rest] = positionalArguments(call);
  const table = batchTable ?? {
    schema: stringOf(keywordArgument(call, 'schema'), names),
    name: stringOf(keywordArgument(call, 'table_name') ?? rest.shift(), names) ?? '',
  };
  const columns = keywordArgument(call, 'columns') ?? rest[0];
  return {
    ...optionsOf(call, names),
    name: nameOf(keywordArgument(call, 'index_name') ?? name, names),
    table,
    columns: columnNames(columns?.namedChildren ?? [], names),
  };
}

/** A name of an index, also inside of `op.f(…)`; '' when there is none. */
export function nameOf(argument: Node | undefined, names: Names): string {
  const inner = argument && calleeName(argument) === 'f' ? callArguments(argument)[0] : argument;
  return stringOf(inner, names) ?? '';
}

function optionsOf(
  call: Node,
  names: Names,
): Pick<Index, 'method' | 'operatorClasses' | 'parameters' | 'unique' | 'includes' | 'start' | 'end'> {
  const method = keywordArgument(call, 'postgresql_using');
  return {
    method: method ? (stringOf(method, names)?.toLowerCase() ?? '') : 'btree',
    operatorClasses: pairsOf(keywordArgument(call, 'postgresql_ops'), names),
    parameters: pairsOf(keywordArgument(call, 'postgresql_with'), names),
    unique: keywordArgument(call, 'unique')?.text === 'True',
    ...(/^[[(]/.test(keywordArgument(call, 'postgresql_include')?.text ?? '') ? { includes: true } : {}),
    start: call.startIndex,
    end: call.endIndex,
  };
}

function pairsOf(dictionary: Node | undefined, names: Names): Map<string, string> {
  const pairs = dictionary?.type === 'dictionary' ? dictionary.namedChildren : [];
  return new Map(
    pairs.flatMap((pair) => {
      const key = stringOf(pair?.childForFieldName('key') ?? undefined, names);
      const value = pair?.childForFieldName('value') ?? undefined;
      return key !== undefined && value ? [[key, stringOf(value, names) ?? value.text]] : [];
    }),
  );
}

function columnNames(columns: readonly (Node | null)[], names: Names): string[] {
  return columns.flatMap((one) =>
    one && one.type !== 'comment' ? [stringOf(one, names) ?? withoutClass(one.text)] : [],
  );
}

/** `embedding` of `Document.embedding` and of `embedding`, and the text of any other expression. */
function withoutClass(text: string): string {
  return /^\w+\.(?:c\.)?(\w+)$/.exec(text)?.[1] ?? text;
}
