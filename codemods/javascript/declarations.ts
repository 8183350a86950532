import { allChildren, child, children, functionTypes, nameOf, type SyntaxNode } from './nodes.ts';

const blocks = new Set([
  'Program',
  'BlockStatement',
  'StaticBlock',
  'SwitchStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'CatchClause',
  'TSModuleBlock',
]);
const named = new Set([
  'ClassDeclaration',
  'ClassExpression',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
]);

export function isScope({ type }: SyntaxNode): boolean {
  return blocks.has(type) || functionTypes.has(type) || named.has(type);
}

/** The names that a scope itself declares. */
export function declarationsOf(scope: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: string | undefined) => name !== undefined && names.add(name);
  for (const parameter of children(child(scope, 'typeParameters'), 'params')) {
    add(nameOf(parameter) ?? nameOf(child(parameter, 'name')));
  }
  if (/Expression$/.test(scope.type)) add(nameOf(child(scope, 'id')));
  if (scope.type === 'CatchClause') addPattern(child(scope, 'param'), add);
  if (functionTypes.has(scope.type)) {
    for (const parameter of children(scope, 'params')) addPattern(parameter, add);
  }
  if (functionTypes.has(scope.type) || scope.type === 'Program') addVariables(scope, add);
  for (const field of ['init', 'left']) addDeclaration(child(scope, field), add);
  const body = scope.type === 'SwitchStatement' ? children(scope, 'cases') : children(scope, 'body');
  for (const statement of body) {
    if (statement.type !== 'SwitchCase') addDeclaration(statement, add);
    else for (const one of children(statement, 'consequent')) addDeclaration(one, add);
  }
  return names;
}

type Add = (name: string | undefined) => void;

/** What a statement declares in the block it stands in. */
function addDeclaration(statement: SyntaxNode | undefined, add: Add): void {
  if (!statement) return;
  const inner = child(statement, 'declaration');
  switch (statement.type) {
    case 'ImportDeclaration':
      for (const specifier of children(statement, 'specifiers')) add(nameOf(child(specifier, 'local')));
      break;
    case 'VariableDeclaration':
      for (const one of children(statement, 'declarations')) addPattern(child(one, 'id'), add);
      break;
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      if (inner && /Declaration$|^TSDeclareFunction$/.test(inner.type)) addDeclaration(inner, add);
      break;
    default:
      if (/Declaration$|^TSDeclareFunction$|Alias$/.test(statement.type)) add(nameOf(child(statement, 'id')));
  }
}

/** `var` belongs to the function, however deep it stands. */
function addVariables(node: SyntaxNode, add: Add): void {
  for (const one of allChildren(node)) {
    if (functionTypes.has(one.type)) continue;
    if (one.type === 'VariableDeclaration' && one.kind === 'var') addDeclaration(one, add);
    addVariables(one, add);
  }
}

/** The names in a pattern: `a`, `{ a, b: c = 1, ...d }`, `[a, , b]`, `private readonly a: string`. */
export function addPattern(pattern: SyntaxNode | undefined, add: Add): void {
  for (const one of identifiersIn(pattern)) add(nameOf(one));
}

export function identifiersIn(pattern: SyntaxNode | undefined): SyntaxNode[] {
  if (!pattern) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return children(pattern, 'properties').flatMap((one) =>
        identifiersIn(child(one, one.type === 'RestElement' ? 'argument' : 'value')),
      );
    case 'ArrayPattern':
      return children(pattern, 'elements').flatMap(identifiersIn);
    case 'AssignmentPattern':
      return identifiersIn(child(pattern, 'left'));
    case 'RestElement':
      return identifiersIn(child(pattern, 'argument'));
    case 'TSParameterProperty':
      return identifiersIn(child(pattern, 'parameter'));
    default:
      return [];
  }
}
