import { ExpectedError } from '../../lib/expected-error.ts';

/** A file that holds a configuration. */
export interface Place {
  /** As the user sees it from where the command runs. */
  path: string;
  text: string;
}

export function configError(
  { path, line }: { path: string; line: number },
  what: string,
  todo: string,
): ExpectedError {
  return new ExpectedError({
    what: `${path}:${line}: ${what}`,
    todo: `${todo}; or run it with --no-config`,
    more: 'kit doctor --help shows the keys',
    files: 'nothing was written',
  });
}

/**
 * The line, from 1, of what stands at the end of this path of keys. Parsers of TOML and JSON do not tell, so each name is
 * looked for behind the one before: it is for a person's eyes.
 */
export function lineOf({ path, text }: Place, keys: readonly string[]): number {
  const start = path.endsWith('.toml')
    ? /^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*["']?pgvector-kit/m
    : /"pgvector-kit"\s*:/;
  let at = Math.max(0, text.search(start));
  for (const key of keys) {
    const word = new RegExp(`(?<![\\w-])${key.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`);
    const next = text.slice(at).search(word);
    if (next === -1) break;
    at += next;
  }
  const before = text.slice(0, at);
  const blank = /\s*/.exec(text.slice(at))?.[0] ?? '';
  return (before + blank).split('\n').length;
}
