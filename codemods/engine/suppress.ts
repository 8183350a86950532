import type { Positions } from './positions.ts';
import type { Finding } from './types.ts';

const comment = /(?:#|\/\/)[ \t]*kit:[ \t]*ignore\[([^\]\r\n]*)\][ \t]*([^\r\n]*)/g;

/** What the comments `# kit: ignore[PGV001, PGV002] reason` of a file silence. */
export interface Suppressions {
  covers(finding: Finding): boolean;
  /** Lines of comments that silence nothing, because they give no reason. */
  withoutReason: number[];
}

export function readSuppressions(text: string, positions: Positions): Suppressions {
  const codesByLine = new Map<number, Set<string>>();
  const withoutReason: number[] = [];
  if (!text.includes('kit:')) return { covers: () => false, withoutReason };
  for (const match of text.matchAll(comment)) {
    const line = positions.line(match.index);
    const codes = (match[1] ?? '').split(',').map((code) => code.trim());
    if (match[2]?.trim()) codesByLine.set(line, new Set([...codes, ...(codesByLine.get(line) ?? [])]));
    else withoutReason.push(line);
  }
  return {
    withoutReason,
    covers(finding) {
      const last = positions.line(finding.end);
      for (let line = positions.line(finding.start); line <= last; line++) {
        if (codesByLine.get(line)?.has(finding.code)) return true;
      }
      return false;
    },
  };
}
