import type { Positions } from './positions.ts';
import type { Finding } from './types.ts';

/** A comment of the file to us, `# kit: ignore[PGV001, PGV002] reason`, that does not do what its author wants. */
export interface Remark {
  line: number;
  /** `no-reason`, `no-code`: it silences nothing, because it does not say why, or what. `unused`: there is no such finding. */
  problem: 'no-reason' | 'no-code' | 'unused';
  codes: string[];
}

/** What the comments of a file silence. */
export interface Suppressions {
  /** The comment that silences this finding remembers that it is of use. */
  covers(finding: Pick<Finding, 'code' | 'start' | 'end'>): boolean;
  /** What is wrong with the comments, once all findings were asked about. */
  remarks(): Remark[];
}

/** Python's and Mako's `#`, JavaScript's `//` and `/*`, SQL's `--`. */
const comment = /(?:#|\/\/|\/\*|--)[ \t]*kit:[ \t]*ignore\[([^[\]\r\n]*)\][ \t]*([^\r\n]*)/g;

/** Must occur in a file that has such a comment. */
export const suppressionWord = 'kit:';

interface Comment {
  line: number;
  /** The line that it is about when it stands alone: the next one with code. */
  below: number | undefined;
  codes: string[];
  hasReason: boolean;
  used: Set<string>;
}

/** A comment silences what begins, goes on or ends on its line or, where it stands alone, on the line of code below. */
export function readSuppressions(text: string, positions: Positions): Suppressions {
  const comments = text.includes(suppressionWord) ? readComments(text, positions) : [];
  const byCode = placesByCode(comments);
  return {
    covers({ code, start, end }) {
      const places = byCode.get(code);
      if (!places) return false;
      const [first, last] = [positions.line(start), positions.line(end)];
      let isSilenced = false;
      for (let at = firstFrom(places, first); (places[at]?.line ?? Infinity) <= last; at++) {
        isSilenced = true;
        // Once is enough: thousands may be about one line.
        for (const { used } of places[at]?.unused.splice(0) ?? []) used.add(code);
      }
      return isSilenced;
    },
    remarks: () => comments.flatMap(remarkOn),
  };
}

/** A line of the file that comments with a reason are about. */
interface Place {
  line: number;
  /** Those that have silenced nothing yet. */
  unused: Comment[];
}

/** In the order of their lines, by the code that they silence. */
function placesByCode(comments: readonly Comment[]): Map<string, Place[]> {
  const byCode = new Map<string, Map<number, Place>>();
  for (const comment of comments.filter(({ hasReason }) => hasReason)) {
    for (const code of comment.codes) {
      const places = byCode.get(code) ?? new Map<number, Place>();
      byCode.set(code, places);
      for (const line of [comment.line, comment.below]) {
        if (line === undefined) continue;
        const place = places.get(line) ?? { line, unused: [] };
        place.unused.push(comment);
        places.set(line, place);
      }
    }
  }
  const sorted = ([code, places]: [string, Map<number, Place>]) =>
    [code, [...places.values()].sort((a, b) => a.line - b.line)] as const;
  return new Map([...byCode].map(sorted));
}

function firstFrom(places: readonly Place[], line: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readComments(text: string, positions: Positions): Comment[] {
  const below = codeBelow(text.split(/\r\n|\r|\n/));
  return Array.from(text.matchAll(comment), (match) => {
    const line = positions.line(match.index);
    const [, codes = '', reason = ''] = match;
    return {
      line,
      below: below[line - 1],
      codes: codes
        .split(',')
        .map((code) => code.trim())
        .filter((code) => code !== ''),
      hasReason: /\w/.test(reason),
      used: new Set<string>(),
    };
  });
}

const onlyComment = /^\s*(?:#|\/\/|\/\*|--)/;

/** For each line that is only a comment the number of the next one with code, from 1. */
function codeBelow(lines: readonly string[]): (number | undefined)[] {
  const below: (number | undefined)[] = [];
  let code: number | undefined;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] ?? '';
    const isComment = onlyComment.test(line);
    below[index] = isComment ? code : undefined;
    if (!isComment && line.trim() !== '') code = index + 1;
  }
  return below;
}

function remarkOn({ line, codes, hasReason, used }: Comment): Remark[] {
  if (codes.length === 0) return [{ line, problem: 'no-code', codes }];
  if (!hasReason) return [{ line, problem: 'no-reason', codes }];
  const unused = codes.filter((code) => !used.has(code));
  return unused.length > 0 ? [{ line, problem: 'unused', codes: unused }] : [];
}
