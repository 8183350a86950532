import type { Node } from 'web-tree-sitter';
import type { ImportedName } from '../python/imports.ts';
import { runsBefore } from '../python/order.ts';
import type { File } from './problem.ts';
import { home, type TypeName, typeOfPath } from './vocabulary.ts';

/** How a type is written at some place, and what has to be imported for it. */
export interface LocalName {
  text: string;
  /** The full path, with the text of its arguments left as it is. */
  qualified?: boolean;
  /** What `from pgvector.sqlalchemy import …` needs: `Vector`, `Vector as VECTOR`. */
  needsName?: string;
  needsModule?: boolean;
}

/** A name or module alias for the type that is already imported where `at` stands. */
export function visibleName(type: TypeName, at: Node, file: File): string | undefined {
  for (const one of file.names.imports.flatMap((statement) => statement.names)) {
    const suffix = one.path === home ? `.${type}` : typeOfPath(one.path) === type ? '' : undefined;
    if (suffix === undefined || !runsBefore(one.statement.node, at)) continue;
    if (file.names.resolve(one.local, at).some((binding) => binding.imported === one))
      return one.local + suffix;
  }
  return undefined;
}

/** Could a new module-level import bind this name for `at`, without taking it from something else? */
export function isFree(name: string, at: Node, file: File, converted: ReadonlySet<ImportedName>): boolean {
  return file.names
    .resolve(name, at)
    .every((one) => one.imported !== undefined && converted.has(one.imported));
}

/** Does `pgvector` mean the package here, or could it? */
export function pgvectorIsFree(at: Node, file: File): boolean {
  return file.names.resolve('pgvector', at).every((one) => one.imported?.path === 'pgvector');
}

/** Is `pgvector.sqlalchemy` imported under its own name where `at` stands? */
export function moduleIsVisible(at: Node, file: File): boolean {
  return file.names.resolve('pgvector', at).some((one) => one.imported?.loads.startsWith(home));
}
