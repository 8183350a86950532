import type { Node } from 'web-tree-sitter';
import type { ImportedName } from './imports.ts';
import type { Names } from './names.ts';

/** Imports at the top level of these packages (first names) of which every use stands in what goes. */
export function unusedImports(names: Names, gone: readonly Node[], packages: RegExp): ImportedName[] {
  return names.imports
    .filter((one) => one.topLevel)
    .flatMap((one) => one.names)
    .filter((one) => packages.test(one.path.split('.')[0] ?? '') && isUnused(one, names, gone));
}

function isUnused({ local }: ImportedName, names: Names, gone: readonly Node[]): boolean {
  const uses = names.references(local);
  const inside = (use: Node) =>
    gone.some((one) => one.startIndex <= use.startIndex && use.endIndex <= one.endIndex);
  const quoted = new RegExp(`['"]${local}['"]`).test(names.text);
  return !quoted && names.bindings(local).length === 1 && uses.length > 0 && uses.every(inside);
}
