import { child, children, nameOf, type SyntaxNode } from '../javascript/nodes.ts';

/**
 * Why TypeScript would refuse a listener as `onConnect`, whose type is `(client: ClientBase) => void`; undefined where it does not.
 * `isChanged`: does it become one that gives back a promise?
 */
export function typeObjection(listener: SyntaxNode, isChanged: boolean): string | undefined {
  const type = annotation(children(listener, 'params')[0]);
  if (type && !takesClientBase(type))
    return 'its parameter has a type of its own, and onConnect is given a `ClientBase` of pg; let it be that';
  const result = child(child(listener, 'returnType'), 'typeAnnotation');
  if (result && isChanged && nameOf(child(result, 'typeName')) !== 'Promise')
    return 'it says what it returns, and would return a promise; let it say `Promise<void>`, and wait for the registration';
  return undefined;
}

function annotation(parameter: SyntaxNode | undefined): SyntaxNode | undefined {
  return child(child(parameter, 'typeAnnotation'), 'typeAnnotation');
}

/** `ClientBase`, `pg.ClientBase`, `any`, `unknown` */
function takesClientBase(type: SyntaxNode): boolean {
  if (/^(?:TSAny|TSUnknown|Any)(?:Keyword|TypeAnnotation)$/.test(type.type)) return true;
  const name = child(type, 'typeName');
  return nameOf(name) === 'ClientBase' || nameOf(child(name, 'right')) === 'ClientBase';
}
