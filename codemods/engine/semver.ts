/** As much of npm's versions as codemods need: which are higher, and which a range lets in. Prereleases count as their release. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  for (const at of [0, 1, 2]) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The lowest version that a range lets in; undefined when it says nothing of versions: `latest`, `*`, an address, `workspace:*`. */
export function lowestVersion(range: string): string | undefined {
  const lows = range.split('||').map((part) => lowestOf(part.trim()));
  if (lows.some((low) => low === undefined)) return undefined;
  return lows.filter((low) => low !== undefined).sort(compareVersions)[0];
}

/** Does a range let a version in? True also when it says nothing of versions. */
export function satisfies(version: string, range: string): boolean {
  return range.split('||').some((part) => {
    const clauses = clausesOf(part);
    return clauses.every(({ operator, parts }) => fits(numbers(version), operator, parts));
  });
}

interface Clause {
  operator: string;
  /** As many as are written: `^0.2` has two. */
  parts: number[];
}

function lowestOf(part: string): string | undefined {
  if (!/^[\s\d.vx*<>=^~-]+(?:[-+][\w.]+)?$/i.test(part)) return undefined;
  const lows = clausesOf(part).filter(({ operator, parts }) => !operator.startsWith('<') && parts.length > 0);
  return lows
    .map(({ parts }) => text(parts))
    .sort(compareVersions)
    .at(-1);
}

function clausesOf(part: string): Clause[] {
  const hyphen = /^\s*([\d.]+)\s+-\s+([\d.]+)\s*$/.exec(part);
  const written = hyphen ? `>=${hyphen[1]} <=${hyphen[2]}` : part;
  return [...written.matchAll(/(?:([<>]=?|=|\^|~)\s*)?v?(?<!\d)(?<!\d\.)(\d+(?:\.\d+)*)/g)].map(
    ([, operator = '', version = '']) => ({ operator, parts: version.split('.').map(Number) }),
  );
}

function fits(version: number[], operator: string, parts: number[]): boolean {
  const order = compareVersions(text(version), text(parts));
  switch (operator) {
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '^': {
      const first = parts.findIndex((one) => one > 0);
      return order >= 0 && same(version, parts, first < 0 ? parts.length : first + 1);
    }
    case '~':
      return order >= 0 && same(version, parts, Math.min(parts.length, 2));
    default:
      return same(version, parts, parts.length);
  }
}

function same(a: number[], b: number[], count: number): boolean {
  return b.slice(0, count).every((part, at) => part === (a[at] ?? 0));
}

function numbers(version: string): number[] {
  return version
    .replace(/[-+][\s\S]*/, '')
    .split('.')
    .map(Number);
}

function text(parts: readonly number[]): string {
  return [0, 1, 2].map((at) => parts[at] ?? 0).join('.');
}
