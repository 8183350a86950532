import type { Node } from 'web-tree-sitter';

/** One name that an import statement binds. */
export interface ImportedName {
  /** The name it binds: `pgvector` for `import pgvector.sqlalchemy`, `Vector` for `from pgvector.sqlalchemy import Vector`. */
  local: string;
  /** What that name stands for: `pgvector`, `pgvector.sqlalchemy.Vector`. Begins with `.` when the import is relative. */
  path: string;
  /** The module that is loaded when the statement runs, at least: `pgvector.sqlalchemy`. */
  loads: string;
  /** The name's own node in the statement: a `dotted_name` or an `aliased_import`. */
  element: Node;
  /** The identifier that is bound. */
  binds: Node;
  aliased: boolean;
  statement: ImportStatement;
}

export interface ImportStatement {
  node: Node;
  kind: 'import' | 'from' | 'future';
  /** For `from`: the module as written, without white space. */
  module: string;
  names: ImportedName[];
  /** `from x import *` */
  star: boolean;
  /** Stands directly in the module, not in a function, class, `if` or `try`. */
  topLevel: boolean;
}

/** All import statements of the file, in order. */
export function importStatements(root: Node, text: string): ImportStatement[] {
  const statements: ImportStatement[] = [];
  for (const match of text.matchAll(/\bimport\b/g)) {
    const keyword = root.descendantForIndex(match.index, match.index + 6);
    if (keyword?.type !== 'import' || !keyword.parent) continue;
    statements.push(importStatement(keyword.parent));
  }
  return statements;
}

function importStatement(node: Node): ImportStatement {
  const kind =
    node.type === 'import_from_statement' ? 'from' : node.type === 'import_statement' ? 'import' : 'future';
  const module = kind === 'from' ? dotted(node.childForFieldName('module_name')) : '';
  const star = node.namedChildren.some((child) => child?.type === 'wildcard_import');
  const topLevel = node.parent?.type === 'module';
  const statement: ImportStatement = { node, kind, module, names: [], star, topLevel };
  if (kind === 'future') return statement;
  for (const element of node.childrenForFieldName('name')) {
    const name = element && importedName(element, statement);
    if (name) statement.names.push(name);
  }
  return statement;
}

function importedName(element: Node, statement: ImportStatement): ImportedName | undefined {
  const alias = element.childForFieldName('alias');
  const target = alias ? element.childForFieldName('name') : element;
  const binds = alias ?? target?.namedChildren[0];
  if (!target || !binds) return undefined;
  const name = dotted(target);
  const shared = { local: binds.text, element, binds, aliased: alias !== null, statement };
  if (statement.kind === 'from') {
    const path = `${statement.module}.${name}`;
    // `from pgvector import sqlalchemy` loads the submodule; for a class the longer name is merely a name.
    return { ...shared, path, loads: path };
  }
  return { ...shared, path: alias ? name : binds.text, loads: name };
}

function dotted(node: Node | null): string {
  return node ? node.text.replace(/[\s\\]+/g, '') : '';
}
