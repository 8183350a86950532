import type { PlacedRemark, Run } from '../codemods/engine/run.ts';
import type { Codemod } from '../codemods/engine/types.ts';
import { safeLine } from './render/safe-report.ts';

/** On stderr: files that the user named, and that the configuration leaves out. */
export function warnAboutExcluded({ excluded }: Run, file: string | undefined): void {
  if (excluded.length === 0) return;
  process.stderr.write(
    `warning: ${safeLine(`${file} leaves out what was named: ${excluded.join(', ')}`)}\n  do: --no-config looks at it all the same\n`,
  );
}

/** On stderr, a line a kind: comments that silence nothing. `codemods`: those that ran. */
export async function warnAboutSuppressions({ remarks }: Run, codemods: readonly Codemod[]): Promise<void> {
  for (const warning of await suppressionWarnings(remarks, codemods)) {
    process.stderr.write(`warning: ${safeLine(warning.what)}\n  do: ${warning.todo}\n`);
  }
}

interface Warning {
  what: string;
  todo: string;
}

async function suppressionWarnings(
  remarks: readonly PlacedRemark[],
  codemods: readonly Codemod[],
): Promise<Warning[]> {
  if (remarks.length === 0) return [];
  const { knownCodes } = await import('../recipes/recipes.ts');
  const known = knownCodes();
  const asked = new Set(codemods.flatMap(({ codes }) => codes));
  const placesOf = (problem: PlacedRemark['problem'], isMeant: (code: string) => boolean) =>
    remarks
      .filter((one) => one.problem === problem)
      .map((one) => ({ ...one, codes: one.codes.filter(isMeant) }))
      .filter(({ codes }) => codes.length > 0);
  const withoutReason = remarks.filter(({ problem }) => problem === 'no-reason');
  const withoutCode = remarks.filter(({ problem }) => problem === 'no-code');
  const unknown = placesOf('unused', (code) => !known.has(code));
  const unused = placesOf('unused', (code) => known.has(code) && asked.has(code));
  return [
    ...warn(
      withoutReason,
      'a comment without a reason silences nothing',
      'write # kit: ignore[PGV001] and then why',
    ),
    ...warn(
      withoutCode,
      'a comment without a code silences nothing',
      'write which: # kit: ignore[PGV001] reason',
    ),
    ...warn(unknown, 'a comment names a code that no recipe has', 'kit explain --list shows the codes'),
    ...warn(unused, 'a comment has nothing to silence any more', 'take it out'),
  ];
}

/** In one line; `--format json` has them all. */
const mostPlaces = 20;

function warn(remarks: readonly PlacedRemark[], what: string, todo: string): Warning[] {
  if (remarks.length === 0) return [];
  const places = remarks
    .slice(0, mostPlaces)
    .map(({ path, line, codes }) =>
      codes.length > 0 ? `${path}:${line} (${codes.join(', ')})` : `${path}:${line}`,
    );
  const more = remarks.length > mostPlaces ? ` and ${remarks.length - mostPlaces} more` : '';
  return [{ what: `${what}: ${places.join(', ')}${more}`, todo }];
}

/** On stderr: what a run waits for, and what it mends before it begins. */
export function tell(line: string): void {
  process.stderr.write(`${safeLine(line)}\n`);
}
