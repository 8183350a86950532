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
const comment = /(?:#|\/\/|\/\*|--)[ \t]*kit:[ \t]*ignore\[([^\]\r\n]*)\][ \t]*([^\r\n]*)/g;

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
  return {
    covers(finding) {
      const [first, last] = [positions.line(finding.start), positions.line(finding.end)];
      const isOn = (line: number | undefined) => line !== undefined && first <= line && line <= last;
      const silencing = comments.filter(
        ({ line, below, codes, hasReason }) =>
          hasReason && codes.includes(finding.code) && (isOn(line) || isOn(below)),
      );
      for (const { used } of silencing) used.add(finding.code);
      return silencing.length > 0;
    },
    remarks: () => comments.flatMap(remarkOn),
  };
}

function readComments(text: string, positions: Positions): Comment[] {
  const lines = text.split(/\r\n|\r|\n/);
  return Array.from(text.matchAll(comment), (match) => {
    const line = positions.line(match.index);
    const [, codes = '', reason = ''] = match;
    return {
      line,
      below: codeBelow(lines, line),
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

function codeBelow(lines: readonly string[], line: number): number | undefined {
  if (!onlyComment.test(lines[line - 1] ?? '')) return undefined;
  const next = lines.findIndex(
    (text, index) => index >= line && text.trim() !== '' && !onlyComment.test(text),
  );
  return next === -1 ? undefined : next + 1;
}

function remarkOn({ line, codes, hasReason, used }: Comment): Remark[] {
  if (codes.length === 0) return [{ line, problem: 'no-code', codes }];
  if (!hasReason) return [{ line, problem: 'no-reason', codes }];
  const unused = codes.filter((code) => !used.has(code));
  return unused.length > 0 ? [{ line, problem: 'unused', codes: unused }] : [];
}
