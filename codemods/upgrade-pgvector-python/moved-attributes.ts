import type { Node } from 'web-tree-sitter';
import { chainOf, pathOf } from '../python/chain.ts';
import type { ImportedName } from '../python/imports.ts';
import { guardOf } from './guard.ts';
import type { File, Problem } from './problem.ts';
import { classify } from './uses.ts';
import { columnTypes, hasFields, isUtils, movedClass, offered } from './vocabulary.ts';

/** `pgvector.psycopg.Vector(…)` after `import pgvector.psycopg`, and the imports of `pgvector.utils` as a module. */
export function movedAttributes(file: File): Problem[] {
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

function chainProblem(root: Node, file: File): Problem | undefined {
  let node = root;
  while (node.parent?.type === 'attribute' && node.parent.childForFieldName('object')?.id === node.id) {
    node = node.parent;
    const chain = chainOf(node, file.names);
    const path = chain && pathOf(chain);
    const moved = path && movedClass(path);
    if (!moved || !chain) continue;
    const module = path.slice(0, path.lastIndexOf('.'));
    const last = isUtils(module)
      ? `pgvector 0.5 has no \`${module}\``
      : `\`${module}\` has no \`${moved}\` since pgvector 0.5`;
    const problem = { node, message: `${last}: AttributeError`, outcome: '', needsPackage: true };
    if (node.text.includes('#')) return { ...problem, objection: 'a comment stands in it' };
    const isType = classify([node]).types.length > 0;
    if (isType && module !== 'pgvector.sqlalchemy')
      return {
        ...problem,
        objection: hasFields(module)
          ? `the field is \`${moved}Field\``
          : 'the column type is in `pgvector.sqlalchemy`',
      };
    if (!isType && chain.parts[0] !== 'pgvector')
      return { ...problem, objection: `the class is \`${moved}\` of \`pgvector\`` };
    const text = isType ? `${chain.parts.slice(0, -1).join('.')}.${columnTypes[moved]}` : `pgvector.${moved}`;
    return { ...problem, outcome: `becomes \`${text}\``, text, needsPackage: !isType };
  }
  return undefined;
}

/** `import pgvector.utils` can become `import pgvector` when all that the file takes from it has moved there. */
function importProblem(name: ImportedName, file: File): Problem {
  const problem = {
    node: name.element,
    message: `pgvector 0.5 has no \`${name.loads}\`: ImportError`,
    outcome: 'becomes `import pgvector`',
    needsPackage: true,
  };
  if (guardOf(name, file.names) !== 'none')
    return { ...problem, objection: 'both branches around it have to be looked at' };
  const others = file.names.references(name.local).filter((root) => takesFromUtils(root, file) === 'other');
  if (name.aliased || name.statement.kind === 'from' || others.length > 0)
    return { ...problem, objection: 'take the names from `pgvector` itself' };
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
