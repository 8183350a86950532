import { recipeUrl } from '../../lib/address.ts';
import type { Range, ReportedFinding } from './outcome.ts';
import type { Positions } from './positions.ts';
import type { Finding } from './types.ts';

export interface FoundBy {
  /** The codemod's id. */
  codemod: string;
  finding: Finding;
}

/** A finding as the world outside sees it: lines, columns and bytes in place of UTF-16 offsets. */
export function report({ codemod, finding }: FoundBy, positions: Positions): ReportedFinding {
  const { code, message, what, help, severity, applicability } = finding;
  const rangeOf = (start: number, end: number): Range => ({
    start: positions.at(start),
    end: positions.at(end),
  });
  const edits = finding.edits.map((edit) => {
    const range = rangeOf(edit.start, edit.end);
    return { start: range.start.offset, end: range.end.offset, text: edit.text, range };
  });
  const range = rangeOf(finding.start, finding.end);
  return {
    code,
    codemod,
    message,
    what,
    help,
    ...(severity && { severity }),
    applicability,
    range,
    edits,
    url: recipeUrl(code),
  };
}
