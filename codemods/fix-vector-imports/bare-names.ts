import type { Node } from 'web-tree-sitter';
import { isAnnotation } from '../python/type-position.ts';
import { hasLazyAnnotations } from '../python/undefined-names.ts';
import type { File, Misuse } from './problem.ts';
import { speaksSql } from './speaks-sql.ts';
import { starsMayBind } from './stars.ts';
import { isTypeUse } from './type-use.ts';
import { codes, spellings, unmistakable } from './vocabulary.ts';

/** `Vector(1536)` in a column, with no import that reaches it. */
export function bareNames(file: File): Misuse[] {
  return unmistakable.flatMap((name) => {
    const unbound = file.names.references(name).filter((node) => isUnbound(name, node, file));
    if (!unbound.some((node) => isTypeUse(node) || isClassCheck(node)) || !speaksSql(file)) return [];
    const stars = starsMayBind(name, file);
    if (stars === 'yes' || setsGlobal(name, file)) return [];
    return unbound.map((node) => problemAt(node, name, stars === 'unknown', file));
  });
}

/** `globals()["Vector"] = …` */
function setsGlobal(name: string, file: File): boolean {
  return new RegExp(`\\bglobals\\(\\)\\s*(\\[\\s*['"]${name}['"]|\\.\\w+\\([^)\\n]*\\b${name}\\b)`).test(
    file.text,
  );
}

/** Nothing binds it when the program runs; annotations that are never evaluated do not count. */
function isUnbound(name: string, node: Node, file: File): boolean {
  if (file.names.resolve(name, node).length > 0) return false;
  return !(isAnnotation(node) && hasLazyAnnotations(file.text));
}

/** `isinstance(type_, Vector)`, as in a `render_item`. */
function isClassCheck(node: Node): boolean {
  const call = node.parent?.type === 'argument_list' ? node.parent.parent : null;
  return /^(isinstance|issubclass)$/.test(call?.childForFieldName('function')?.text ?? '');
}

function problemAt(node: Node, name: string, star: boolean, file: File): Misuse {
  const elsewhere = file.names.bindings(name).find((one) => one.imported);
  const why = elsewhere
    ? `the import in line ${elsewhere.node.startPosition.row + 1} does not reach this use`
    : 'nothing imports it';
  return {
    code: codes.importMissing,
    what: `\`${name}\` is used, but ${why}: NameError when it runs${star ? ', unless the star import brings it' : ''}`,
    risk: star ? '' : undefined,
    node,
    mend: { kind: 'rename', chain: node, root: node, type: spellings[name] ?? 'Vector', long: false },
  };
}
