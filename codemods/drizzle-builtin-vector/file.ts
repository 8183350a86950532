import { compareVersions } from '../engine/semver.ts';
import type { Context, Edit, Problem } from '../engine/types.ts';
import { isBumped } from '../javascript/bump.ts';
import type { Script } from '../javascript/script.ts';
import type { Clauses } from './clauses.ts';

export interface File {
  path: string;
  text: string;
  script: Script;
  context: Context;
}

/** What is wrong, with what becomes of it once it is known what else of the file's imports changes. */
export interface Formerly extends Problem {
  outcome: string;
  /** The edits of its own; what imports gain and lose goes into `clauses`. `repaired`: all that are repaired together. */
  write?: (clauses: Clauses, repaired: readonly Formerly[]) => Edit[];
  /** The use, among others, for which the file imports what may be needed no more. */
  uses?: object;
}

/** Where `vector`, `halfvec`, `bit` and `sparsevec` came into Drizzle, and the distances; and what makes migrations of them. */
export const first = { orm: '0.31.0', kit: '0.22.0' };

/** Why Drizzle's own column can't be used here; undefined when it can. */
export function objection({ context }: File): string | undefined {
  const held = context.project.npmVersion('drizzle-orm');
  if (!held)
    return 'no lock file and no package.json from here up says which version of drizzle-orm is installed';
  if (compareVersions(held.version, first.orm) >= 0) return undefined;
  const former = formerCommand(context);
  if (isBumped('drizzle-orm', context)) {
    return (
      former &&
      `${former}, which drizzle-kit has no more since 0.21, so --bump does not raise it; change that first`
    );
  }
  return `${held.path} holds drizzle-orm at \`${held.says}\`, and its own \`vector\` came with ${first.orm}; upgrade drizzle-orm, and drizzle-kit to 0.22, first, or let --bump write that into package.json`;
}

export const columns = 'drizzle-orm/pg-core';
export const queries = 'drizzle-orm';

/** Does the project have its driver make arrays of vectors? */
export function registersTypes({ project }: Context): boolean {
  const files = project.filesWith(['pgvector/pg'], ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs']);
  return files.some(({ text }) => /\bregisterTypes?\b/.test(text));
}

/** What drizzle-kit lost with 0.21: commands with a dialect, which moved to the configuration. Of a project that is below. */
export function formerCommand({ project }: Context): string | undefined {
  const { manifests, configs } = project.nodeProject();
  const script = manifests.map(({ text }) => /drizzle-kit\s+\w+:(?:pg|mysql|sqlite)\b/.exec(text)?.[0]);
  const [called] = script.filter((one) => one !== undefined);
  if (called !== undefined) return `a script of package.json calls \`${called}\``;
  const config = configs.find(
    ({ path, text }) => /drizzle\.config\.\w+$/.test(path) && /\bdriver\s*:\s*['"`]pg['"`]/.test(text),
  );
  return config && `${config.path} has \`driver: 'pg'\``;
}
