import {
  callTypes,
  child,
  children,
  memberTypes,
  nameOf,
  propertyOf,
  type SyntaxNode,
  stringOf,
  unwrap,
} from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { declaredFunction, resultOf } from '../javascript/vector-text.ts';
import { isVectorType } from '../pgvector/index-facts.ts';
import { typeSaid } from '../sql/sql-index.ts';
import type { SaidType } from './sql-key.ts';

/** What the names of a file stand for: Drizzle's own, and custom types with the type that they say. */
export interface Types {
  local: ReadonlyMap<string, string>;
  custom: ReadonlyMap<string, SaidType>;
}

/** The type of `vector('embedding', { dimensions: 3 }).notNull()`; of an array, and of what is not to be seen, none. */
export function columnType(column: SyntaxNode, { local, custom }: Types): SaidType | undefined {
  let at: SyntaxNode | undefined = unwrap(column);
  while (at && callTypes.has(at.type)) {
    const callee: SyntaxNode | undefined = child(at, 'callee');
    if (callee && memberTypes.has(callee.type)) {
      // `(t) => ({ e: t.vector({ … }) })`
      const method = propertyOf(callee) ?? '';
      if (method === 'array') return undefined;
      if (isVectorType(method)) return { type: method, dimensions: dimensionsOf(at) };
      at = unwrap(child(callee, 'object'));
      continue;
    }
    const name = nameOf(callee) ?? '';
    const imported = local.get(name);
    if (isVectorType(imported)) return { type: imported, dimensions: dimensionsOf(at) };
    return custom.get(name);
  }
  return undefined;
}

/** Drizzle's types want their dimensions: one that is not a number is not to be seen. */
function dimensionsOf(call: SyntaxNode): number | undefined {
  const config = children(call, 'arguments').find((one) => one.type === 'ObjectExpression');
  const option = children(config, 'properties').find((one) => nameOf(child(one, 'key')) === 'dimensions');
  const value = unwrap(child(option, 'value'));
  return value?.type === 'NumericLiteral' ? Number(value.value) : undefined;
}

/** `const vector = customType({ dataType() { return 'vector(1536)' } })`, by its name. */
export function customTypes(script: Script, local: ReadonlyMap<string, string>): Map<string, SaidType> {
  const found = script.find('VariableDeclarator').flatMap(({ node }): [string, SaidType][] => {
    const call = unwrap(child(node, 'init'));
    const name = nameOf(child(node, 'id'));
    if (!call || name === undefined || !callTypes.has(call.type)) return [];
    if (local.get(nameOf(child(call, 'callee')) ?? '') !== 'customType') return [];
    const [config] = children(call, 'arguments');
    const said = dataType(config, script);
    return said === undefined ? [] : [[name, typeSaid(said)]];
  });
  return new Map(found);
}

function dataType(config: SyntaxNode | undefined, script: Script): string | undefined {
  const member = children(config, 'properties').find((one) => nameOf(child(one, 'key')) === 'dataType');
  const value = member?.type === 'ObjectMethod' ? member : unwrap(child(member, 'value'));
  const fn = value?.type === 'Identifier' ? declaredFunction(nameOf(value) ?? '', script) : value;
  return fn && stringOf(resultOf(fn));
}
