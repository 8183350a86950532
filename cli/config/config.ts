import { relative } from 'node:path';
import ignore from 'ignore';
import type { Codemod } from '../../codemods/engine/types.ts';
import { registry } from '../../codemods/registry.ts';
import { findConfig } from './find.ts';

/** What the user's files say about how the kit shall run. */
export interface Config {
  /** Codes of findings that nobody wants to hear of. */
  ignore: readonly string[];
  /** Is a file (absolute) left out? */
  excludes(file: string): boolean;
  /** Codemods that run only when asked for, and are. */
  enable: readonly string[];
  /** Does advice count in the exit code? */
  strict: boolean;
  /** Values of codemods' own options, by codemod; only what is set. */
  options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The file that says so, as seen from the directory; `undefined` when none does. */
  file?: string;
}

export const noConfig: Config = { ignore: [], excludes: () => false, enable: [], strict: false, options: {} };

/** The configuration for a directory (absolute). Throws `ExpectedError` when there is one with a fault. */
export async function readConfig(directory: string): Promise<Config> {
  const found = await findConfig(directory);
  if (!found) return noConfig;
  const [{ check }, { knownCodes }] = await Promise.all([
    import('./schema.ts'),
    import('../../recipes/recipes.ts'),
  ]);
  const named = registry.filter(({ id }) => Object.hasOwn(Object(found.table), id));
  const codemods: Codemod[] = await Promise.all(named.map(async ({ load }) => (await load()).codemod));
  const checked = check(found, { codes: knownCodes(), ids: registry.map(({ id }) => id), codemods });
  const { ignore, exclude, enable, strict, options } = checked;
  const excludes = exclude.length === 0 ? noConfig.excludes : matcher(found.directory, exclude);
  return { ignore, excludes, enable, strict, options, file: found.path };
}

/** Patterns as in a `.gitignore` beside the configuration. */
function matcher(directory: string, patterns: readonly string[]): Config['excludes'] {
  const rules = ignore().add([...patterns]);
  return (file) => {
    const path = relative(directory, file).replaceAll('\\', '/');
    return ignore.isPathValid(path) && rules.ignores(path);
  };
}
