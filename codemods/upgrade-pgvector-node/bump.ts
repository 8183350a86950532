import { compareVersions, lowestVersion } from '../engine/semver.ts';
import type { Finding } from '../engine/types.ts';
import { newest } from './target.ts';

export function isManifest(path: string): boolean {
  return /(?:^|\/)package\.json$/.test(path);
}

const field = /"(?:d|devD|optionalD|peerD)ependencies"\s*:\s*\{[^{}]*?"pgvector"\s*:\s*"([^"]*)"/g;

/** `--bump`: the newest version in place of ranges that begin below it, with the operator that is there. */
export function bumps(text: string): Finding[] {
  return [...text.matchAll(field)].flatMap(([whole, range = ''], index, all) => {
    const end = (all[index]?.index ?? 0) + whole.length - 1;
    const start = end - range.length;
    const low = lowestVersion(range);
    if (low === undefined || compareVersions(low, newest) >= 0) return [];
    const operator = /^[~^]?(?=\d+(?:\.\d+)*$)/.exec(range)?.[0] ?? '^';
    const to = `${operator}${newest}`;
    return [
      {
        code: 'PGV040',
        message: `\`${range}\` begins before pgvector ${newest}; becomes \`${to}\`, which needs Node 22: install it, so that the lock file follows`,
        applicability: 'safe',
        start,
        end,
        edits: [{ start, end, text: to }],
      },
    ];
  });
}
