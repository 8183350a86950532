import type { Node, Tree } from 'web-tree-sitter';
import { LastOf } from '../../lib/last-of.ts';
import { type ImportedName, type ImportStatement, importStatements } from './imports.ts';

/** A place where a name gets a value. */
export interface Binding {
  node: Node;
  /** The function, class, comprehension or module in which it is bound. */
  scope: Node;
  /** Set when an import binds it. */
  imported?: ImportedName;
  /** Stands under `if TYPE_CHECKING:`, so it does not exist when the program runs. */
  typeCheckingOnly: boolean;
}

interface NameIndex {
  bindings: Map<number, Binding[]>;
  references: Node[];
  /** Occurrences as `something.name`. */
  attributes: Node[];
}

/**
 * Who binds a name, and what a use of it means, after Python's own rules of scope.
 * Works name by name from the places where the name occurs in the text, so that a file is never walked as a whole.
 */
export class Names {
  readonly imports: ImportStatement[];
  readonly root: Node;
  readonly text: string;
  readonly #imported = new Map<number, ImportedName>();
  readonly #index = new Map<string, NameIndex>();

  /** Characters that were looked through for single names. */
  #searched = 0;
  #words: ReadonlyMap<string, readonly number[]> | undefined;

  static readonly #known = new LastOf<Tree, Names>();

  /** Those of a tree and its text, read once for all codemods that ask of one file after another. */
  static of(tree: Tree, text: string): Names {
    return Names.#known.of(tree, () => new Names(tree.rootNode, text));
  }

  private constructor(root: Node, text: string) {
    this.root = root;
    this.text = text;
    this.imports = importStatements(root, text);
    for (const statement of this.imports)
      for (const name of statement.names) this.#imported.set(name.binds.id, name);
  }

  /** Uses of the name as a value. */
  references(name: string): Node[] {
    return this.#of(name).references;
  }

  /** Uses of the name after a dot; the node is the `attribute` expression that it ends. */
  attributes(name: string): Node[] {
    return this.#of(name).attributes;
  }

  bindings(name: string): Binding[] {
    return [...this.#of(name).bindings.values()].flat();
  }

  /** What `name` is bound to where `at` stands, when the program runs; empty when nothing binds it. */
  resolve(name: string, at: Node): Binding[] {
    const { bindings } = this.#of(name);
    // Nearly every name is bound by the module alone, and then it is the same wherever it stands.
    const ofModule = bindings.get(this.root.id) ?? [];
    if (bindings.size === (ofModule.length > 0 ? 1 : 0) && !ofModule.some((one) => one.typeCheckingOnly))
      return ofModule;
    const inTypeChecking = isTypeCheckingOnly(at);
    let own = true;
    for (let scope: Node | undefined = scopeOf(at); scope; scope = outerScope(scope)) {
      const found = bindings.get(scope.id)?.filter((one) => inTypeChecking || !one.typeCheckingOnly) ?? [];
      // The names of a class body are not seen from the functions in it.
      if (found.length > 0 && (own || scope.type !== 'class_definition')) return found;
      own = false;
    }
    return [];
  }

  #of(name: string): NameIndex {
    const known = this.#index.get(name);
    if (known) return known;
    const index: NameIndex = { bindings: new Map(), references: [], attributes: [] };
    this.#index.set(name, index);
    const globals = new Set<number>();
    for (const node of this.#occurrences(name)) this.#place(node, index, globals);
    for (const scope of globals) moveToModule(index.bindings, scope, this.root);
    return index;
  }

  *#occurrences(name: string): Generator<Node> {
    for (const at of this.#offsets(name)) {
      const end = at + name.length;
      const node = this.root.descendantForIndex(at, end);
      if (node?.type === 'identifier' && node.startIndex === at && node.endIndex === end) yield node;
    }
  }

  /** Where the name stands as a word. Most files are asked for few names; for many, all words are noted at once. */
  #offsets(name: string): readonly number[] {
    this.#searched += this.text.length;
    if (this.#searched > mostSearched) {
      this.#words ??= wordsOf(this.text);
      return this.#words.get(name) ?? [];
    }
    const offsets: number[] = [];
    for (let at = this.text.indexOf(name); at >= 0; at = this.text.indexOf(name, at + name.length)) {
      if (!isNameChar(this.text[at - 1]) && !isNameChar(this.text[at + name.length])) offsets.push(at);
    }
    return offsets;
  }

  #place(node: Node, index: NameIndex, globals: Set<number>): void {
    const parent = node.parent;
    if (!parent) return;
    const imported = this.#imported.get(node.id);
    if (!imported && isInsideImport(node)) return;
    if (parent.type === 'attribute' && parent.childForFieldName('attribute')?.id === node.id) {
      index.attributes.push(parent);
    } else if (parent.type === 'global_statement') {
      globals.add(scopeOf(node).id);
    } else if (imported || isBinding(node, parent)) {
      const scope = bindingScope(node, parent);
      const binding: Binding = { node, scope, typeCheckingOnly: isTypeCheckingOnly(node) };
      if (imported) binding.imported = imported;
      const bound = index.bindings.get(scope.id);
      if (bound) bound.push(binding);
      else index.bindings.set(scope.id, [binding]);
    } else if (!isKeywordName(node, parent)) {
      index.references.push(node);
    }
  }
}

const mostSearched = 20_000_000;

function wordsOf(text: string): Map<string, number[]> {
  const words = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}_]+/gu)) {
    const offsets = words.get(word);
    if (offsets) offsets.push(index);
    else words.set(word, [index]);
  }
  return words;
}

function isNameChar(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}_]/u.test(char);
}

function moveToModule(bindings: Map<number, Binding[]>, scope: number, module: Node): void {
  const moved = (bindings.get(scope) ?? []).map((one) => ({ ...one, scope: module }));
  bindings.delete(scope);
  if (moved.length > 0) bindings.set(module.id, [...(bindings.get(module.id) ?? []), ...moved]);
}

function isInsideImport(node: Node): boolean {
  const parent = node.parent;
  const statement =
    parent?.type === 'dotted_name' || parent?.type === 'aliased_import' ? parent.parent : parent;
  return /^(import|import_from|future_import)_statement$|^(aliased_import|relative_import)$/.test(
    statement?.type ?? '',
  );
}

function isKeywordName(node: Node, parent: Node): boolean {
  if (parent.type === 'keyword_pattern') return true;
  // `sa.Column` in a pattern.
  if (parent.type === 'dotted_name') return parent.firstNamedChild?.id !== node.id;
  return parent.type === 'keyword_argument' && parent.childForFieldName('name')?.id === node.id;
}

const patterns = new Set([
  'pattern_list',
  'tuple_pattern',
  'list_pattern',
  'list_splat_pattern',
  'tuple',
  'list',
  'splat_pattern',
]);

/** Does this identifier get a value here? */
function isBinding(node: Node, parent: Node): boolean {
  switch (parent.type) {
    case 'function_definition':
    case 'class_definition':
    case 'default_parameter':
    case 'typed_default_parameter':
    case 'named_expression':
      return parent.childForFieldName('name')?.id === node.id;
    case 'parameters':
    case 'lambda_parameters':
    case 'typed_parameter':
    case 'dictionary_splat_pattern':
    case 'splat_pattern':
    case 'as_pattern_target':
    case 'delete_statement':
      return true;
    case 'expression_list':
      return parent.parent?.type === 'delete_statement';
    case 'nonlocal_statement':
      return false;
    case 'dotted_name':
      return parent.namedChildCount === 1 && /^(case|keyword)_pattern$/.test(parent.parent?.type ?? '');
    case 'as_pattern':
      return parent.lastNamedChild?.id === node.id && parent.namedChildCount > 1;
    case 'type':
      return isTypeName(parent);
    default:
      return isTarget(node, parent);
  }
}

/** `T` of `def f[T]`, `class C[T]`, `type A[T] = …`, and `A` of the last; not the `T` of an annotation `list[T]`. */
function isTypeName(type: Node): boolean {
  const owner = type.parent;
  if (owner?.type === 'type_parameter') {
    const outer = owner.parent?.type === 'generic_type' ? owner.parent.parent : owner;
    return outer?.type === 'type_parameter'
      ? /_definition$/.test(outer.parent?.type ?? '')
      : isAliasName(outer);
  }
  return isAliasName(type);
}

function isAliasName(type: Node | null | undefined): boolean {
  const owner = type?.parent;
  return owner?.type === 'type_alias_statement' && owner.childForFieldName('left')?.id === type?.id;
}

/** Left of `=`, `+=`, `in`: alone, or inside a pattern. */
function isTarget(node: Node, parent: Node): boolean {
  // `*args`
  if (parent.type === 'list_splat_pattern' && parameters.has(parent.parent?.type ?? '')) return true;
  let child = node;
  let owner: Node | null = parent;
  while (owner && patterns.has(owner.type)) {
    child = owner;
    owner = owner.parent;
  }
  if (!owner) return false;
  if (owner.type === 'as_pattern_target' || owner.type === 'case_pattern') return child.id !== node.id;
  const assigns = /^(assignment|augmented_assignment|for_statement|for_in_clause)$/.test(owner.type);
  return assigns && owner.childForFieldName('left')?.id === child.id;
}

const comprehensions = new Set([
  'list_comprehension',
  'set_comprehension',
  'dictionary_comprehension',
  'generator_expression',
]);

/** The scope in which the code at `node` looks names up. */
export function scopeOf(node: Node): Node {
  let child = node;
  for (let parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (opensScopeFor(parent, child)) return parent;
    if (!parent.parent) return parent;
  }
  return child;
}

function opensScopeFor(parent: Node, child: Node): boolean {
  switch (parent.type) {
    case 'function_definition':
    case 'class_definition':
    case 'lambda':
      // Decorators, defaults, annotations and base classes belong to the scope outside.
      return parent.childForFieldName('body')?.id === child.id;
    default:
      return comprehensions.has(parent.type);
  }
}

function outerScope(scope: Node): Node | undefined {
  return scope.parent ? scopeOf(scope) : undefined;
}

const parameters = new Set(['parameters', 'lambda_parameters']);

function bindingScope(node: Node, parent: Node): Node {
  if (parent.type === 'function_definition' || parent.type === 'class_definition') return scopeOf(parent);
  for (let up: Node | null = parent, depth = 0; up && depth < 4; up = up.parent, depth++) {
    if (parameters.has(up.type) && up.parent) return up.parent;
  }
  let scope = scopeOf(node);
  // `:=` in a comprehension binds outside it.
  while (parent.type === 'named_expression' && comprehensions.has(scope.type)) scope = scopeOf(scope);
  return scope;
}

function isTypeCheckingOnly(node: Node): boolean {
  let child = node;
  for (let parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (parent.type !== 'if_statement') continue;
    const guarded = parent.childForFieldName('consequence')?.id === child.id;
    if (guarded && /^(\w+\.)?TYPE_CHECKING$/.test(parent.childForFieldName('condition')?.text ?? ''))
      return true;
  }
  return false;
}
