import type { Node } from 'web-tree-sitter';
import type { Edit } from '../engine/types.ts';
import { extendImport } from './change-import.ts';
import type { Names } from './names.ts';
import { type Module, placeImport } from './place-import.ts';

/** How a class of a module is called where `at` stands, by the imports that are there; undefined when none of them says. */
export function visibleName(module: string, name: string, at: Node, names: Names): string | undefined {
  for (const one of names.imports.flatMap((statement) => statement.names)) {
    const bindings = names.resolve(one.local, at);
    if (!bindings.some((binding) => binding.imported === one)) continue;
    if (one.path === `${module}.${name}`) return one.local;
    if (one.path === module) return `${one.local}.${name}`;
    if (!one.aliased && one.loads === module && one.statement.kind === 'import') return `${module}.${name}`;
  }
  return undefined;
}

/** Could an import at the head of the file bind the name for this place, without taking it from something else? */
export function isFreeName(name: string, at: Node, names: Names): boolean {
  return names.resolve(name, at).length === 0 && names.bindings(name).length === 0;
}

/** `from module import …` of these names (sorted, none of them there yet), in the statement that there is or a new one. */
export function importNames(module: string, wanted: readonly string[], file: Module): Edit[] {
  const [first] = wanted;
  if (first === undefined) return [];
  const own = file.imports.find((one) => one.topLevel && one.kind === 'from' && one.module === module);
  if (!own || own.star || own.names.length === 0)
    return [placeImport(file, `from ${module} import ${wanted.join(', ')}`)];
  return wanted.map((name) => extendImport(own, name, file.text));
}
