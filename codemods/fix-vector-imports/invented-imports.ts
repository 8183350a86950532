import type { Node } from 'web-tree-sitter';
import type { ImportedName } from '../python/imports.ts';

import { guardOf, raises } from './fallback.ts';
import type { File, Misuse } from './problem.ts';
import { isTypeUse, isValueUse } from './type-use.ts';
import {
  codes,
  home,
  inventsVectors,
  misspellings,
  spellings,
  type TypeName,
  unmistakable,
  valueClasses,
  valueClassPath,
  valueModules,
} from './vocabulary.ts';

/** `from sqlalchemy.dialects.postgresql import VECTOR`, `from pgvector import Vector` for a column. */
export function inventedImports(file: File): Misuse[] {
  const found: Misuse[] = [];
  for (const statement of file.names.imports) {
    if (statement.kind !== 'from') continue;
    for (const name of statement.names) {
      const problem = judge(name, file);
      if (problem) found.push(problem);
    }
  }
  return found;
}

function judge(name: ImportedName, file: File): Misuse | undefined {
  const taken = name.path.slice(name.statement.module.length + 1);
  const { module } = name.statement;
  const type = spellings[taken] ?? valueClasses[taken] ?? (module === home ? misspellings[taken] : undefined);
  if (!type || isUnderTypeChecking(name, file)) return undefined;
  const isValueClass = name.path === valueClassPath || (module.startsWith(home) && !(taken in spellings));
  if (valueModules.test(module) || (isValueClass && taken in valueClasses))
    return fromPackage(name, taken, type, file);
  const misspelt = name.statement.module === home && taken in misspellings;
  if (!misspelt && !(inventsVectors(name.statement.module) && unmistakable.includes(taken))) return undefined;
  const what = `\`${name.statement.module}\` has no \`${taken}\``;
  const problem = {
    code: codes.inventedProvider,
    what,
    node: name.element,
  };
  return guarded(problem, name, type, file);
}

/** `from pgvector import VECTOR` never worked; `from pgvector import Vector` gives a class of values since 0.4. */
function fromPackage(name: ImportedName, taken: string, type: TypeName, file: File): Misuse | undefined {
  if (file.context.project.hasTopLevelModule('pgvector')) return undefined;
  if (!(taken in valueClasses) && taken !== 'BIT') {
    const what = `\`${name.statement.module}\` has no \`${taken}\``;
    const problem = {
      code: codes.inventedProvider,
      what,
      node: name.element,
    };
    return guarded(problem, name, type, file);
  }
  const uses = usesOf(name, file);
  const types = uses.filter(isTypeUse);
  if (taken === 'BIT' || types.length === 0 || isTakenOver(name, uses, file)) return undefined;
  const what = `\`${name.path}\` is a class of values, not a column type`;
  const problem = { code: codes.valueClass, what, node: name.element };
  const value = uses.find(isValueUse);
  if (!value) return guarded(problem, name, type, file);
  const line = value.startPosition.row + 1;
  return {
    ...problem,
    what: `${problem.what}; it is used as both in this file (as a value in line ${line}), so two names are needed`,
  };
}

function usesOf(name: ImportedName, file: File): Node[] {
  return file.names
    .references(name.local)
    .filter((node) => file.names.resolve(name.local, node).some((one) => one.imported === name));
}

/** Does a second import beside it bind the name anew, before anything uses it? Then this one means nothing. */
function isTakenOver(name: ImportedName, uses: readonly Node[], file: File): boolean {
  const block = name.statement.node.parent;
  return file.names.bindings(name.local).some(({ imported }) => {
    const statement = imported?.statement.node;
    if (!statement || statement.parent?.id !== block?.id || statement.startIndex < name.element.endIndex)
      return false;
    return uses.every((use) => use.startIndex > statement.endIndex);
  });
}

function isUnderTypeChecking(name: ImportedName, file: File): boolean {
  return file.names.bindings(name.local).some((one) => one.imported === name && one.typeCheckingOnly);
}

/** Inside `try … except ImportError` the failing import takes the other branch, silently. */
function guarded(
  problem: Omit<Misuse, 'mend'>,
  name: ImportedName,
  type: TypeName,
  file: File,
): Misuse | undefined {
  const mend = { kind: 'reimport', imported: name, type, keepName: keepsName(name, file) } as const;
  if (problem.code === codes.valueClass) return { ...problem, mend };
  const clause = guardOf(name.statement.node, /\bImportError\b/);
  if (clause === 'handler') return undefined;
  if (clause === undefined || raises(clause)) {
    return {
      ...problem,
      what: `${problem.what}: ImportError as soon as this file is loaded`,
      mend,
    };
  }
  // The other branch takes it from where it is, unless what is misspelt is another type than that.
  const rescued = /\b(from|import)\s+pgvector\.sqlalchemy\b/.test(clause.text);
  if (rescued && name.statement.module !== home) return undefined;
  return {
    ...problem,
    what: `${problem.what}, so this import always falls back, silently, to what \`except\` provides`,
    risk: '',
    mend: { ...mend, keepName: true },
  };
}

/**
 * Must the name stay as it is? Yes where others may import it from here, where it is bound a second time,
 * or where a string (`__all__`, a quoted annotation) speaks of it.
 */
function keepsName(name: ImportedName, file: File): boolean {
  if (name.aliased) return true;
  if (usesOf(name, file).length === 0 || /(^|\/)__init__\.py$/.test(file.path)) return true;
  const bound = file.names.bindings(name.local).filter((one) => one.imported?.path !== name.path);
  return (
    bound.length > 0 ||
    new RegExp(`__all__[^\\]]*['"]${name.local}['"]|\\[\\s*['"][^'"\\n]*\\b${name.local}\\b`).test(file.text)
  );
}
