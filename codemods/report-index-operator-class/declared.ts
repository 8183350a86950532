import { child, children, nameOf, type SyntaxNode, stringOf } from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { isHnsw } from './hnsw.ts';
import type { BareIndex } from './index.ts';

/** Sequelize's `{ fields: ['embedding'], using: 'hnsw' }` without `operator`. */
export function declaredIndexes(script: Script): BareIndex[] {
  return script.find('ObjectExpression').flatMap(({ node }) => {
    const fields = member(node, 'fields');
    if (
      !isHnsw(stringOf(member(node, 'using'))) ||
      fields?.type !== 'ArrayExpression' ||
      member(node, 'operator')
    )
      return [];
    if (!children(fields, 'elements').every((one) => isPlain(one))) return [];
    return [{ at: node, advice: "`operator: 'vector_cosine_ops'` for `<=>`" }];
  });
}

function isPlain(field: SyntaxNode): boolean {
  if (field.type === 'ObjectExpression') return member(field, 'operator') === undefined;
  return stringOf(field) !== undefined;
}

function member(object: SyntaxNode, key: string): SyntaxNode | undefined {
  const property = children(object, 'properties').find((one) => nameOf(child(one, 'key')) === key);
  return child(property, 'value');
}
