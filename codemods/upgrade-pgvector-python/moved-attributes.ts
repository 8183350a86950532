import type { Node } from 'web-tree-sitter';
import { type Chain, chainOf, pathOf } from '../python/chain.ts';
import type { ImportedName } from '../python/imports.ts';
import { asksForAttribute, guardOf } from './guard.ts';
import type { File, Moved } from './problem.ts';
import { classify } from './uses.ts';
import { columnTypes, hasFields, isUtils, movedClass, offered, type ValueClass } from './vocabulary.ts';

/** `pgvector.psycopg.Vector(…)` after `import pgvector.psycopg`, and the imports of `pgvector.utils` as a module. */
export function movedAttributes(file: File): Moved[] {
  const imports = file.names.imports.flatMap((statement) => statement.names).filter(bringsModule);
  const locals = [...new Set(imports.map((one) => one.local))];
  const chains = locals
    .flatMap((local) => file.names.references(local))
    .map((root) => chainProblem(root, file))
    .filter((one) => one !== undefined);
  const statements = imports.filter((one) => isUtils(one.loads)).map((one) => importProblem(one, file));
  return [...statements, ...chains];
}

/** `import pgvector.utils`, `from pgvector import psycopg as pgv` */
function bringsModule(name: ImportedName): boolean {
  return isUtils(name.loads) || name.loads in offered || name.path === 'pgvector';
}

function chainProblem(root: Node, file: File): Moved | undefined {
  let node = root;
  while (node.parent?.type === 'attribute' && node.parent.childForFieldName('object')?.id === node.id) {
    node = node.parent;
    const chain = chainOf(node, file.names);
    const path = chain && pathOf(chain);
    const moved = path && movedClass(path);
    if (!moved || !chain) continue;
    return judge(chain, path, moved);
  }
  return undefined;
}

function judge(chain: Chain, path: string, moved: ValueClass): Moved {
  const { node, parts } = chain;
  const module = path.slice(0, path.lastIndexOf('.'));
  const isType = classify([node]).types.length > 0;
  const absent = isUtils(module)
    ? `pgvector 0.5 has no \`${module}\``
    : `\`${module}\` has no \`${moved}\` since pgvector 0.5`;
  const problem = { node, what: `${absent}: AttributeError`, outcome: '', needsPackage: !isType };
  const reason = objectionTo(chain, module, moved, isType);
  if (reason !== undefined) return { ...problem, reason };
  const text = isType ? `${parts.slice(0, -1).join('.')}.${columnTypes[moved]}` : `pgvector.${moved}`;
  return { ...problem, outcome: `becomes \`${text}\``, text };
}

function objectionTo({ node, parts }: Chain, module: string, moved: ValueClass, isType: boolean) {
  if (node.text.includes('#')) return 'a comment stands in it';
  if (asksForAttribute(node)) return 'the `try` around it asks whether it is there';
  if (isType && hasFields(module)) return `the field is \`${moved}Field\``;
  if (isType && module !== 'pgvector.sqlalchemy') return 'the column type is in `pgvector.sqlalchemy`';
  return isType || parts[0] === 'pgvector' ? undefined : `the class is \`${moved}\` of \`pgvector\``;
}

/** `import pgvector.utils` can become `import pgvector` when all that the file takes from it has moved there. */
function importProblem(name: ImportedName, file: File): Moved {
  const problem = {
    node: name.element,
    what: `pgvector 0.5 has no \`${name.loads}\`: ImportError`,
    outcome: 'becomes `import pgvector`',
    needsPackage: true,
  };
  if (guardOf(name, file.names) !== 'none')
    return { ...problem, reason: 'both branches around it have to be looked at' };
  const others = file.names.references(name.local).filter((root) => takesFromUtils(root, file) === 'other');
  if (name.aliased || name.statement.kind === 'from' || others.length > 0)
    return { ...problem, reason: 'take the names from `pgvector` itself' };
  return { ...problem, text: 'pgvector' };
}

function takesFromUtils(root: Node, file: File): 'class' | 'other' | 'nothing' {
  const [, module, name = ''] =
    /^pgvector[\s\\]*\.[\s\\]*(utils)(?:[\s\\]*\.[\s\\]*(\w+))?/.exec(
      file.text.slice(root.startIndex, root.startIndex + 200),
    ) ?? [];
  if (!module) return 'nothing';
  return movedClass(`pgvector.utils.${name}`) ? 'class' : 'other';
}
