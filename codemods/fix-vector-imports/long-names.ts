import type { Node } from 'web-tree-sitter';
import { type Chain, chainOf, pathOf } from '../python/chain.ts';
import { type Binding, scopeOf } from '../python/names.ts';
import { runsBefore } from '../python/order.ts';
import type { File, Mend, Misuse } from './problem.ts';
import { starsMayBind } from './stars.ts';
import { isTypeUse } from './type-use.ts';
import {
  codes,
  home,
  misspellings,
  spellings,
  type TypeName,
  typeOfPath,
  valueClasses,
  valueClassPath,
} from './vocabulary.ts';

/** `pgvector.sqlalchemy.vector.VECTOR(dim=1536)`, `pgvector.Vector(1536)` and their kin, where they do not resolve. */
export function longNames(file: File): Misuse[] {
  const found: Misuse[] = [];
  for (const root of rootsOfPgvector(file)) {
    const chain = chainFrom(root, file);
    const problem = chain && judge(chain, file);
    if (problem) found.push(problem);
  }
  return found;
}

/** Uses of `pgvector`, and of the names under which the file imports it or its module. */
function rootsOfPgvector(file: File): Node[] {
  const locals = new Set(['pgvector']);
  for (const statement of file.names.imports)
    for (const name of statement.names)
      if (name.path === 'pgvector' || name.path === home) locals.add(name.local);
  return [...locals]
    .flatMap((local) => file.names.references(local))
    .sort((a, b) => a.startIndex - b.startIndex);
}

/** The longest dotted expression that begins here, cut behind the name of a type, or behind `VECTOR.VECTOR`. */
function chainFrom(root: Node, file: File): Chain | undefined {
  let node = root;
  while (node.parent?.type === 'attribute' && node.parent.childForFieldName('object')?.id === node.id) {
    node = node.parent;
    const name = node.childForFieldName('attribute')?.text ?? '';
    if (name in spellings || name in misspellings || name in valueClasses) break;
  }
  const { parent } = node;
  const again = parent?.type === 'attribute' ? parent.childForFieldName('attribute')?.text : undefined;
  if (parent && again && node.text.toUpperCase().endsWith(`.${again}`)) node = parent;
  return node.type === 'attribute' ? chainOf(node, file.names) : undefined;
}

function judge(chain: Chain, file: File): Misuse | undefined {
  if (chain.bindings.length === 0)
    return chain.parts[1] === 'sqlalchemy' ? unbound(chain, file) : shortOfUnbound(chain, file);
  const path = pathOf({ ...chain, bindings: chain.bindings.filter((one) => !isPlaceholder(one)) });
  if (path === undefined) return undefined;
  if (path === valueClassPath) return valueClass(chain);
  const guessed = guessedType(path, chain);
  if (guessed) return misspelt(chain, path, guessed, file);
  if (path.startsWith(`${home}.`))
    return chain.bindings.some((one) => one.imported?.path === home)
      ? notInModule(chain, path)
      : notLoaded(chain, path, file);
  return path.startsWith('pgvector.') ? notInPackage(chain, file) : undefined;
}

/** `pgvector = None`, where the import of it failed. */
function isPlaceholder({ node }: Binding): boolean {
  return node.parent?.type === 'assignment' && node.parent.childForFieldName('right')?.type === 'none';
}

/** `pgvector.sqlalchemy…` without any import of `pgvector` that reaches it. */
function unbound(chain: Chain, file: File): Misuse | undefined {
  const path = chain.parts.join('.');
  const type = typeOfPath(path) ?? guessedType(path, chain);
  const elsewhere = file.names.bindings('pgvector').find((one) => one.imported);
  const why = elsewhere
    ? `the import of \`pgvector\` in line ${elsewhere.node.startPosition.row + 1} does not reach this use`
    : 'nothing imports `pgvector`';
  const stars = starsMayBind('pgvector', file);
  if (stars === 'yes') return undefined;
  const unlessStar = stars === 'unknown';
  return {
    code: codes.importMissing,
    what: `\`${path}\` is used, but ${why}: NameError when it runs${unlessStar ? ', unless the star import brings it' : ''}`,
    risk: unlessStar ? '' : undefined,
    node: chain.node,
    mend: type
      ? rename(chain, type, typeOfPath(path) !== undefined)
      : { kind: 'import-module', root: chain.root },
  };
}

/** `pgvector.Vector(1536)`, `pgvector.VECTOR(1536)` without an import. */
function shortOfUnbound(chain: Chain, file: File): Misuse | undefined {
  const type = shortType(chain);
  if (!type || !isTypeUse(chain.node) || starsMayBind('pgvector', file) !== 'no') return undefined;
  return {
    code: codes.importMissing,
    what: `\`${chain.parts.join('.')}\` is used, but nothing imports \`pgvector\`, and the column types are in \`${home}\``,
    node: chain.node,
    mend: rename(chain, type, false),
  };
}

/** `import pgvector` alone, or of another submodule: `pgvector.sqlalchemy` exists only once something imports it. */
function notLoaded(chain: Chain, path: string, file: File): Misuse | undefined {
  if (loadsHome(chain, file)) return undefined;
  const bare = chain.bindings.find((one) => one.imported?.loads === 'pgvector')?.imported;
  const type = typeOfPath(path);
  const mend: Mend =
    bare && !bare.aliased
      ? { kind: 'widen', imported: bare }
      : type && (chain.root.text !== 'pgvector' || isHidden(chain))
        ? rename(chain, type, true)
        : { kind: 'import-module', root: chain.root };
  return {
    code: codes.bareImport,
    what: `\`import pgvector\` does not load \`${home}\`: AttributeError unless something else has imported it before`,
    node: chain.node,
    mend,
  };
}

/** An import in the function hides the one that would be added to the module. */
function isHidden({ bindings }: Chain): boolean {
  return bindings.some(({ imported }) => imported && !imported.statement.topLevel);
}

/** Does an import of `pgvector.sqlalchemy` run before this use for sure: in the module, or in the same function? */
function loadsHome(chain: Chain, file: File): boolean {
  const scopes = new Set<number>();
  for (let scope = scopeOf(chain.node); ; scope = scopeOf(scope)) {
    scopes.add(scope.id);
    if (!scope.parent) break;
  }
  return file.names.imports.some((statement) => {
    if (!scopes.has(scopeOf(statement.node).id)) return false;
    if (/^pgvector\.sqlalchemy(\.|$)/.test(statement.module)) return true;
    return statement.names.some(
      (one) =>
        /^pgvector\.sqlalchemy(\.|$)/.test(one.loads) &&
        // Another import may hide the name, and the package is one all the same.
        ((statement.topLevel && runsBefore(statement.node, chain.node)) ||
          file.names.resolve(one.local, chain.node).some((b) => b.imported === one)),
    );
  });
}

/** `import pgvector.sqlalchemy as pgvector`, and then `pgvector.sqlalchemy.Vector`: one step too many. */
function notInModule(chain: Chain, path: string): Misuse | undefined {
  if (!path.startsWith(`${home}.sqlalchemy.`)) return undefined;
  const type = typeOfPath(path.replace(`${home}.sqlalchemy`, home));
  const what = `\`${chain.root.text}\` is \`${home}\` here, which has no \`sqlalchemy\`: AttributeError when it runs`;
  const problem: Misuse = {
    code: codes.bareImport,
    what,
    node: chain.node,
  };
  return type ? { ...problem, mend: rename(chain, type, true) } : problem;
}

/** `pgvector.VECTOR` never existed; `pgvector.Vector` is a class of values since 0.4 and no column type. */
function notInPackage(chain: Chain, file: File): Misuse | undefined {
  const type = shortType(chain);
  if (!type || file.context.project.hasTopLevelModule('pgvector')) return undefined;
  const valueClass = chain.parts[1] === 'Vector';
  if (valueClass && !isTypeUse(chain.node)) return undefined;
  return {
    code: valueClass ? codes.valueClass : codes.inventedProvider,
    what: valueClass
      ? `\`${chain.parts.join('.')}\` is a class of values, not a column type; the type is in \`${home}\``
      : `\`pgvector\` has no \`${chain.parts[1]}\`: AttributeError when it runs; the type is in \`${home}\``,
    node: chain.node,
    mend: rename(chain, type, false),
  };
}

/** `pgvector.sqlalchemy.vector.Vector(3)`, one letter case away from the type. */
function valueClass(chain: Chain): Misuse | undefined {
  if (!isTypeUse(chain.node)) return undefined;
  return {
    code: codes.valueClass,
    what: `\`${valueClassPath}\` is a class of values, not a column type; the type is \`${home}.Vector\``,
    node: chain.node,
    mend: rename(chain, 'Vector', false),
  };
}

/** The type that a name means which `pgvector.sqlalchemy` has for nothing, or for a class of values. */
function guessedType(path: string, { node }: Chain): TypeName | undefined {
  if (path === valueClassPath) return isTypeUse(node) ? 'Vector' : undefined;
  const [, twice] = /^pgvector\.sqlalchemy\.\w+\.(VECTOR|HALFVEC|SPARSEVEC|BIT)$/.exec(path) ?? [];
  if (twice) return typeOfPath(path) ? undefined : spellings[twice];
  const [, name = ''] = /^pgvector\.sqlalchemy\.(\w+)$/.exec(path) ?? [];
  if (name in spellings) return undefined;
  return misspellings[name] ?? (isTypeUse(node) ? valueClasses[name] : undefined);
}

/** `pgvector.sqlalchemy.HalfVec(3)` */
function misspelt(chain: Chain, path: string, type: TypeName, file: File): Misuse {
  const name = path.slice(home.length + 1);
  const isValue = name in valueClasses;
  const loaded = chain.bindings.some((one) => one.imported?.path === home) || loadsHome(chain, file);
  return {
    code: isValue ? codes.valueClass : loaded ? codes.inventedProvider : codes.bareImport,
    what: isValue
      ? `\`${path}\` is a class of values, not a column type; the type is \`${home}.${type}\``
      : `\`${home}\` has no \`${name}\`: AttributeError when it runs; the type is \`${type}\``,
    node: chain.node,
    mend: rename(chain, type, false),
  };
}

function shortType(chain: Chain): TypeName | undefined {
  return chain.parts.length === 2 ? spellings[chain.parts[1] ?? ''] : undefined;
}

function rename(chain: Chain, type: TypeName, long: boolean): Mend {
  return { kind: 'rename', chain: chain.node, root: chain.root, type, long };
}
