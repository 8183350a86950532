import type { Node } from 'web-tree-sitter';
import type { Names } from '../python/names.ts';

const builtins =
  /^(?:bool|bytes|dict|float|frozenset|int|len|list|max|min|object|range|set|sorted|str|tuple|type|None|True|False)$/;

/** A name in the arguments that nothing binds: a `repr` that Alembic took over as it was (`Encrypted(impl=Text())`). */
export function unboundArgument(call: Node, names: Names): string | undefined {
  const list = call.childForFieldName('arguments');
  const identifiers = list?.descendantsOfType('identifier') ?? [];
  return identifiers.find((node) => {
    if (!node || builtins.test(node.text)) return false;
    const isReference = names.references(node.text).some((one) => one.id === node.id);
    return isReference && names.resolve(node.text, node).length === 0;
  })?.text;
}
