/** The blank lines right above the line that starts at `start`; '' where it stands behind something, or an indent. */
export function blankLinesAbove(text: string, start: number): string {
  const gap = /(?<![ \t\r\n])[ \t\r\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
  if (!gap.endsWith('\n')) return '';
  // The first of them ends the line of what stands above.
  return gap.length === start ? gap : gap.slice(gap.indexOf('\n') + 1);
}
