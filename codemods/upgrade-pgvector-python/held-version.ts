import type { Requirement } from '../engine/project-facts.ts';

/** `from pgvector import Vector` and its kin exist from here on. */
const needed = [0, 4, 0];

/** The requirement that holds pgvector below what the edits need; undefined when none does, and the newest gets installed. */
export function holdingBack(requirements: readonly Requirement[]): Requirement | undefined {
  const [nearest] = requirements.filter((one) => !one.locked);
  const lock = requirements.find((one) => one.locked)?.path;
  // It may hold several versions, for several versions of Python.
  const lockedBelow = requirements.find((one) => one.path === lock && staysBelow(one.specifier));
  // A lock further away that contradicts what the nearest manifest demands is that of another program.
  if (lock !== undefined && !(lockedBelow && nearest && requiresNeeded(nearest.specifier)))
    return lockedBelow;
  const folder = nearest && folderOf(nearest.path);
  return requirements.find(
    (one) => !one.locked && folderOf(one.path) === folder && staysBelow(one.specifier),
  );
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Does no version from 0.4.0 on fit? */
function staysBelow(specifier: string): boolean {
  return clauses(specifier).some(({ operator, version }) => {
    const limit = limitOf(operator, version);
    return (
      limit !== undefined &&
      compare(limit, needed) <= 0 &&
      !(operator === '<=' && compare(limit, needed) === 0)
    );
  });
}

function requiresNeeded(specifier: string): boolean {
  return clauses(specifier).some(
    ({ operator, version }) => /^(?:>=?|==|===|~=|\^|~)$/.test(operator) && compare(version, needed) >= 0,
  );
}

/** The version below which (for `<=` and `==` without a star: up to which) a clause keeps; undefined: without limit. */
function limitOf(operator: string, version: number[]): number[] | undefined {
  switch (operator) {
    case '<':
    case '<=':
      return version;
    case '':
    case '==':
    case '===':
      return compare(version, needed) < 0 ? version : undefined;
    case '~=':
      return next(version, Math.max(version.length - 2, 0));
    case '^': {
      const first = version.findIndex((part) => part > 0);
      return next(version, first < 0 ? version.length - 1 : first);
    }
    case '~':
      return next(version, Math.min(version.length - 1, 1));
    default:
      return undefined;
  }
}

/** `[0, 3, 6]` at 1 is `[0, 4]`. */
function next(version: number[], at: number): number[] {
  return [...version.slice(0, at), (version[at] ?? 0) + 1];
}

function clauses(specifier: string): { operator: string; version: number[] }[] {
  return [
    ...specifier.matchAll(/(?:(?<![\w.])(===|==|~=|!=|<=|>=|<|>|\^|~)\s*|(?<![\w.]))(\d+(?:\.\d+)*)/g),
  ].map(([, operator = '', version = '']) => ({ operator, version: version.split('.').map(Number) }));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length);
  const at = Array.from({ length }, (_, i) => (a[i] ?? 0) - (b[i] ?? 0)).find(
    (difference) => difference !== 0,
  );
  return at ?? 0;
}
