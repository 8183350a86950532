/**
 * What happens where nobody repairs it, the worst first.
 * - `stops`: the upgrade, the downgrade or the program fails.
 * - `loses`: it runs and is wrong without a word: a lost dimension, an index that is not used.
 * - `advice`: prevention and taste.
 */
export const severities = ['stops', 'loses', 'advice'] as const;

export type Severity = (typeof severities)[number];

/** Until its recipe was asked, the worst. */
export function severityOf({ severity }: { severity?: Severity }): Severity {
  return severity ?? 'stops';
}
