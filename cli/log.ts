import type { Run } from '../codemods/engine/run.ts';

/** One line on stderr, for all comments that silence nothing. */
export function warnAboutSuppressions({ files }: Run): void {
  const places = files.flatMap((file) => file.warnings);
  if (places.length === 0) return;
  process.stderr.write(
    `warning: a comment without a reason silences nothing: ${places.join(', ')}\n` +
      '  do: write # kit: ignore[PGV001] and then why\n',
  );
}
