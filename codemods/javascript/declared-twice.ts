import { identifiersIn } from './declarations.ts';
import { child, children, nameOf, type SyntaxNode } from './nodes.ts';
import type { Script } from './script.ts';

/** What every engine refuses and Babel's parser, as jscodeshift sets it, lets pass: a name that a module declares twice. */
export function declaredTwice(script: Script): string | undefined {
  const [program] = script.find('Program');
  const seen = new Set<string>();
  for (const statement of children(program?.node, 'body')) {
    for (const name of declared(statement)) {
      if (seen.has(name)) return `\`${name}\` is declared twice`;
      seen.add(name);
    }
  }
  return undefined;
}

/** By imports, `let` and `const`; types, functions and `var` may meet others of their name. */
function declared(statement: SyntaxNode): string[] {
  const inner = child(statement, 'declaration') ?? statement;
  if (inner.type === 'ImportDeclaration' && inner.importKind !== 'type')
    return children(inner, 'specifiers').flatMap((one) =>
      one.importKind === 'type' ? [] : (nameOf(child(one, 'local')) ?? []),
    );
  if (inner.type !== 'VariableDeclaration' || inner.kind === 'var' || inner.declare) return [];
  return children(inner, 'declarations')
    .flatMap((one) => identifiersIn(child(one, 'id')))
    .flatMap((one) => nameOf(one) ?? []);
}
