import { declarationsOf, isScope } from './declarations.ts';
import { fieldOf, nameOf, type Path, parentOf, type SyntaxNode } from './nodes.ts';

/** Which declaration a name means where it stands. */
export class Scopes {
  private readonly declared = new Map<SyntaxNode, ReadonlySet<string>>();

  /** Those of the identifiers (all of one name) that mean what `declaration` declares, itself left out. */
  references(declaration: Path, identifiers: readonly Path[]): Path[] {
    const name = nameOf(declaration.node) ?? '';
    const home = this.resolve(name, declaration);
    return identifiers.filter(
      (one) =>
        one.node.start !== declaration.node.start && isReference(one) && this.resolve(name, one) === home,
    );
  }

  /** The node of the scope that declares the name as it is seen from a place; undefined: nothing in this file does. */
  resolve(name: string, from: Path): SyntaxNode | undefined {
    for (let at: Path | undefined = from; at; at = parentOf(at)) {
      if (isScope(at.node) && this.names(at.node).has(name)) return at.node;
    }
    return undefined;
  }

  private names(scope: SyntaxNode): ReadonlySet<string> {
    let names = this.declared.get(scope);
    if (!names) {
      names = declarationsOf(scope);
      this.declared.set(scope, names);
    }
    return names;
  }
}

/** Fields whose identifier is a word of its own, not the name of something declared elsewhere. */
const words: Readonly<Record<string, readonly string[]>> = {
  ImportSpecifier: ['imported', 'local'],
  ImportDefaultSpecifier: ['local'],
  ImportNamespaceSpecifier: ['local'],
  ExportSpecifier: ['exported'],
  ExportNamespaceSpecifier: ['exported'],
  LabeledStatement: ['label'],
  BreakStatement: ['label'],
  ContinueStatement: ['label'],
  MetaProperty: ['meta', 'property'],
  TSQualifiedName: ['right'],
  TSEnumMember: ['id'],
  TSNamedTupleMember: ['label'],
  TSFunctionType: ['parameters'],
  TSConstructorType: ['parameters'],
  TSCallSignatureDeclaration: ['parameters'],
  TSConstructSignatureDeclaration: ['parameters'],
  TSMethodSignature: ['parameters'],
  TSIndexSignature: ['parameters'],
  TSTypePredicate: ['parameterName'],
  ImportAttribute: ['key'],
  JSXAttribute: ['name'],
  JSXMemberExpression: ['property'],
  ClassPrivateProperty: ['key'],
  PrivateName: ['id'],
};

/** Unless computed. */
const keys: Readonly<Record<string, string>> = {
  MemberExpression: 'property',
  OptionalMemberExpression: 'property',
  ObjectProperty: 'key',
  ObjectMethod: 'key',
  ClassMethod: 'key',
  ClassProperty: 'key',
  ClassAccessorProperty: 'key',
  TSDeclareMethod: 'key',
  TSPropertySignature: 'key',
  TSMethodSignature: 'key',
  ObjectTypeProperty: 'key',
};

export function isReference(path: Path): boolean {
  const parent = parentOf(path)?.node;
  if (!parent) return false;
  const field = fieldOf(path);
  if (words[parent.type]?.includes(field)) return false;
  // `export { a } from 'b'` names nothing of this file.
  if (parent.type === 'ExportSpecifier') return !statementOf(path)?.node.source;
  return !(keys[parent.type] === field && parent.computed !== true);
}

function statementOf(path: Path): Path | undefined {
  const specifier = parentOf(path);
  return specifier && parentOf(specifier);
}
