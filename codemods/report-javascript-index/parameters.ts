import { child, children, nameOf, type SyntaxNode, stringOf, unwrap } from '../javascript/nodes.ts';

/** Of `{ m: 16, ef_construction: 64 }`, and of `'m = 16, ef_construction = 64'`; what is computed is left out. */
export function parametersIn(given: SyntaxNode | undefined): ReadonlyMap<string, string> {
  const options = unwrap(given);
  const text = stringOf(options);
  if (text !== undefined)
    return new Map(
      [...text.matchAll(/\b(\w+)\s*=\s*'?([\w.-]+)'?/g)].map(([, key = '', value = '']) => [key, value]),
    );
  const pairs = children(options, 'properties').flatMap((one): [string, string][] => {
    const key = nameOf(child(one, 'key'));
    const value = unwrap(child(one, 'value'));
    const said = value?.type === 'NumericLiteral' ? String(value.value) : stringOf(value);
    // Of a parameter that is computed its name alone is known.
    return key === undefined || one.computed === true ? [] : [[key, said ?? '']];
  });
  return new Map(pairs);
}
