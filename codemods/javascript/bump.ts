import { compareVersions, lowestVersion } from '../engine/semver.ts';
import type { Context, OptionSpec, Problem } from '../engine/types.ts';
import { endings } from './other-files.ts';

/** The version of a package that edits need. */
export interface Wanted {
  name: string;
  version: string;
}

export function isManifest(path: string): boolean {
  return /(?:^|\/)package\.json$/.test(path);
}

/** The option that has package.json say the version which edits need. */
export function bumpOption(what: string): OptionSpec {
  return {
    values: ['no', 'yes'],
    default: 'no',
    alone: 'yes',
    description: `write the upgrade of ${what} into package.json, and edit for it`,
  };
}

/**
 * `--bump`: the version that is wanted in place of ranges that begin below it, with the operator that is there. `besides`: what
 * is said of it.
 */
export function bumps(text: string, { name, version }: Wanted, code: string, besides = ''): Problem[] {
  return [...text.matchAll(fieldOf(name))].flatMap(({ 0: whole, 1: range = '', index }) => {
    const end = index + whole.length - 1;
    const start = end - range.length;
    const low = lowestVersion(range);
    if (low === undefined || compareVersions(low, version) >= 0) return [];
    const operator = /^[~^]?(?=\d+(?:\.\d+)*$)/.exec(range)?.[0] ?? '^';
    const to = `${operator}${version}`;
    return [
      {
        code,
        start,
        end,
        what: `\`${range}\` begins before ${name} ${version}`,
        repair: {
          outcome: `becomes \`${to}\`${besides}: install it, so that the lock file follows`,
          edits: [{ start, end, text: to }],
        },
      },
    ];
  });
}

function fieldOf(name: string): RegExp {
  return new RegExp(
    String.raw`"(?:d|devD|optionalD|peerD)ependencies"\s*:\s*\{[^{}]*?"${name}"\s*:\s*"([^"]*)"`,
    'g',
  );
}

/**
 * Why `--bump` does not raise what a file gets of a package: no manifest asks for it, it asks for no range (`catalog:`,
 * `workspace:*`, `latest`), or this run does not look at the manifest.
 */
export function unraisable(name: string, { project }: Context): string | undefined {
  const asking = project
    .filesWith([`"${name}"`], ['package.json'])
    .flatMap((one) =>
      [...one.text.matchAll(fieldOf(name))].map(([, range = '']) => ({ path: one.path, range })),
    )
    .filter((one) => project.path.startsWith(one.path.slice(0, -'package.json'.length)));
  const [nearest] = asking.sort((a, b) => b.path.length - a.path.length);
  if (!nearest) return `no package.json from here up lists ${name} for --bump to raise`;
  if (lowestVersion(nearest.range) === undefined)
    return `${nearest.path} says \`${nearest.range}\`, which --bump does not change`;
  return project.isInRun(nearest.path)
    ? undefined
    : `this run does not look at ${nearest.path}, so --bump does not raise it; run it on that too`;
}

/** Is the upgrade of a package made in this run, for the asking file? */
export function isBumped(name: string, context: Context): boolean {
  return context.options.bump === 'yes' && unraisable(name, context) === undefined;
}

/** Is there a file beside a manifest, or below it, of which this is true? It has one of the words. */
export function isNeeded(
  manifest: string,
  { project }: Context,
  words: readonly string[],
  concerns: (text: string) => boolean,
): boolean {
  const folder = manifest.slice(0, -'package.json'.length);
  return project
    .filesWith(words, endings)
    .some(({ path, text }) => `/${path}`.includes(`/${folder}`) && concerns(text));
}
