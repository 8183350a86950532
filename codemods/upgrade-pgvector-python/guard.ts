import type { Node } from 'web-tree-sitter';
import type { ImportedName } from '../python/imports.ts';
import type { Names } from '../python/names.ts';
import { movedClass } from './vocabulary.ts';

/**
 * What stands around an import of a name that moved.
 * - `answered`: another branch takes the name from where it is in another version; this is how code for both is written.
 * - `silent`: nothing fails on 0.5, but `except` takes over, with a stand-in.
 * - `hopeless`: the other branch takes it from another place where it no longer is.
 */
export type Guard = 'none' | 'answered' | 'silent' | 'hopeless';

export function guardOf(name: ImportedName, names: Names): Guard {
  const { clause, inHandler } = surroundings(name.statement.node);
  if (!clause) return 'none';
  const others = names
    .bindings(name.local)
    .map((one) => one.imported)
    .filter((one) => one !== undefined && one !== name && /^pgvector\./.test(one.path));
  if (others.some((one) => one && !movedClass(one.path))) return 'answered';
  if (inHandler) return /\b(?:from|import)\s+pgvector\b/.test(clause.text) ? 'answered' : 'none';
  if (clause.type === 'if_statement') return 'none';
  return others.length > 0 ? 'hopeless' : 'silent';
}

/** The nearest `if`, or `try` that would catch the ImportError; for an import in an `except` clause the body of its `try`. */
function surroundings(statement: Node): { clause?: Node; inHandler: boolean } {
  let child = statement;
  let inHandler = false;
  for (let parent = statement.parent; parent; child = parent, parent = parent.parent) {
    if (parent.type === 'if_statement') return { clause: parent, inHandler: false };
    if (parent.type === 'except_clause') inHandler = true;
    if (parent.type !== 'try_statement') continue;
    const body = parent.childForFieldName('body');
    if (inHandler && body) return { clause: body, inHandler };
    if (body?.id === child.id && catchesImportErrors(parent)) return { clause: parent, inHandler };
  }
  return { inHandler };
}

function catchesImportErrors(statement: Node): boolean {
  return catches(statement, /^except$|\b(?:ImportError|ModuleNotFoundError|Exception|BaseException)\b/);
}

/** Does this stand in a `try` that reckons with an attribute that is not there? */
export function asksForAttribute(node: Node): boolean {
  let at = node;
  for (let up = node.parent; up; at = up, up = up.parent) {
    const inBody = up.type === 'try_statement' && up.childForFieldName('body')?.id === at.id;
    if (inBody && catches(up, /\bAttributeError\b/)) return true;
  }
  return false;
}

function catches(statement: Node, errors: RegExp): boolean {
  return statement.namedChildren.some(
    (one) => one?.type === 'except_clause' && errors.test(one.text.slice(0, one.text.indexOf(':')).trim()),
  );
}
