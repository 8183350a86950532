import type { Node } from 'web-tree-sitter';
import type { Edit } from '../engine/types.ts';
import { removeLine, removeNames } from '../python/change-import.ts';
import type { ImportedName } from '../python/imports.ts';
import type { Binding } from '../python/names.ts';
import type { File, Misuse } from './problem.ts';

interface Removal {
  edits: Edit[];
  problems: Misuse[];
}

/** Imports that nothing uses once these uses are gone: of pgvector, of a dialect, of SQLAlchemy's types. What is imported from elsewhere stays. */
export function removeOrphans(
  file: File,
  replaced: ReadonlyMap<string, { nodes: ReadonlySet<number>; problems: Misuse[] }>,
  reimported: readonly { imported: ImportedName }[],
): Removal[] {
  if (/(^|\/)__init__\.py$/.test(file.path)) return [];
  const removals: Removal[] = [];
  for (const [local, { nodes, problems }] of replaced) {
    const [binding, ...more] = file.names.bindings(local);
    if (reimported.some(({ imported }) => imported === binding?.imported)) continue;
    if (!binding?.imported || more.length > 0 || !isOurs(binding)) continue;
    if (!file.names.references(local).every((node) => nodes.has(node.id))) continue;
    if (new RegExp(`['"]${local}['"]`).test(file.text)) continue;
    removals.push({ edits: remove(binding, file), problems });
  }
  return removals;
}

/** Taking away an import of the application's own could take away what it does; of these we know that it does nothing. */
function isOurs(binding: Binding): boolean {
  return /^(pgvector|sqlalchemy\.(dialects|types))(\.|$)/.test(binding.imported?.path ?? '');
}

function remove(binding: Binding, file: File): Edit[] {
  const { imported } = binding;
  if (!imported) return [];
  const { statement } = imported;
  // In a function an import of pgvector's may be what the function says that it needs.
  if (!statement.topLevel && !binding.typeCheckingOnly && imported.loads.startsWith('pgvector')) return [];
  const edits = removeNames(statement, [imported], file.text);
  return edits ?? (binding.typeCheckingOnly ? removeGuard(statement.node, file) : []);
}

/** `if TYPE_CHECKING:` that held this import alone, and the import of TYPE_CHECKING when that was its only use. */
function removeGuard(statement: Node, file: File): Edit[] {
  const guard = statement.parent?.parent;
  if (guard?.type !== 'if_statement' || guard.childForFieldName('alternative')) return [];
  const held = statement.parent?.namedChildren.length ?? 0;
  const edits = held === 1 ? removeLine(guard, file.text) : undefined;
  if (!edits) return [];
  const [flag, ...more] = file.names.bindings('TYPE_CHECKING');
  if (!flag?.imported || more.length > 0 || file.names.references('TYPE_CHECKING').length > 1) return edits;
  return [...edits, ...(removeNames(flag.imported.statement, [flag.imported], file.text) ?? [])];
}
