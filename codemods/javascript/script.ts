import type { ASTNode, Collection, JSCodeshift } from 'jscodeshift';
import type { Dialect } from './language.ts';
import { nameOf, type Path, pathsBelow } from './nodes.ts';
import { Scopes } from './scopes.ts';

/** A file of JavaScript or TypeScript, parsed. Codemods find nodes in it; edits are made on its text. */
export class Script {
  readonly dialect: Dialect;
  readonly root: Collection;
  readonly scopes = new Scopes();
  /** Another file of the project; undefined where it does not parse. */
  readonly parseOther: (path: string, text: string) => Script | undefined;
  private readonly byType = new Map<string, Path[]>();
  private readonly byName = new Map<string, Path[]>();

  constructor(jscodeshift: JSCodeshift, file: ASTNode, dialect: Dialect, parseOther: Script['parseOther']) {
    this.dialect = dialect;
    this.parseOther = parseOther;
    this.root = jscodeshift(file);
    // Babel's nodes have `start` and `end`, which the types of jscodeshift leave out.
    for (const path of this.root.paths() as unknown as Path[]) this.index(path);
  }

  /** The nodes of these types, type by type in the order of the text. */
  find(...types: string[]): Path[] {
    return types.flatMap((type) => this.byType.get(type) ?? []);
  }

  identifiers(name: string): Path[] {
    return this.byName.get(name) ?? [];
  }

  /** The uses of what an identifier declares, its declaration left out. */
  references(declaration: Path): Path[] {
    const name = nameOf(declaration.node) ?? '';
    return this.scopes.references(declaration, this.identifiers(name));
  }

  /** Goes where `Collection.find` does not: it visits the fields that ast-types knows, and no decorator of a class's member. */
  private index(path: Path): void {
    const { type } = path.node;
    add(this.byType, type, path);
    const name = type === 'Identifier' || type === 'JSXIdentifier' ? nameOf(path.node) : undefined;
    if (name !== undefined) add(this.byName, name, path);
    for (const below of pathsBelow(path)) this.index(below);
  }
}

function add(map: Map<string, Path[]>, key: string, path: Path): void {
  const list = map.get(key);
  if (list) list.push(path);
  else map.set(key, [path]);
}
