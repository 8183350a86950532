import type { Skipped } from '../../codemods/engine/skipped.ts';
import { groupBy } from '../../lib/group-by.ts';
import { plural } from './plural.ts';
import type { Report } from './report.ts';

/** For the summary: how many files were not looked at, and why; nothing when there is none. */
export function skippedPart({ run, verbose }: Pick<Report, 'run' | 'verbose'>): string[] {
  const { length } = run.skipped;
  if (length === 0) return [];
  const kinds = [...groupBy(run.skipped, ({ why }) => why)].map(([why, files]) => `${files.length} ${why}`);
  const named = verbose ? '' : '; --verbose names them';
  return [`${length} ${plural(length, 'file')} skipped (${kinds.join(', ')}${named})`];
}

/** For `--verbose`: a line a file. */
export function skippedLines({ run, verbose }: Pick<Report, 'run' | 'verbose'>): string[] {
  return verbose ? run.skipped.map(({ path, why }) => `skipped ${path}: ${reasons[why]}`) : [];
}

const reasons: Readonly<Record<Skipped['why'], string>> = {
  'build output': 'a build made it',
  served: 'it is in public/, which browsers get as it is',
  vendored: "it is somebody else's source",
  generated: 'a tool generated it',
  compiled: 'a compiler made it',
  bundled: 'a bundler made it',
  minified: 'it is minified',
  component: 'scripts in .vue, .svelte and .astro are not read',
  notebook: 'cells of notebooks are not read',
  'in UTF-16': 'it is in UTF-16, which Python and Node.js do not read: save it as UTF-8',
  'too large': 'it is larger than 10 MB',
};
