import { type StructuredPatchHunk, structuredPatch } from 'diff';
import type { Change } from './outcome.ts';

export interface PatchedFile {
  /** What the patch calls the file, with `/`. */
  path: string;
  change: Change;
}

/**
 * A patch in git's format, byte-exact in any encoding: `git apply` makes it, `git apply -R` undoes it. The first line of
 * a file says `diff --git`, because only then git takes the paths from the top of the repository, wherever it is run.
 */
export function gitPatch(files: readonly PatchedFile[]): Buffer {
  return Buffer.concat(files.map((file) => Buffer.from(onePatch(file), 'latin1')));
}

/** Bytes as Latin-1 characters, so that a string function handles them one by one. */
function onePatch({ path, change }: PatchedFile): string {
  const before = Buffer.from(change.before).toString('latin1');
  const after = Buffer.from(change.after).toString('latin1');
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 3 });
  const [a, b] = [quoted(`a/${path}`), quoted(`b/${path}`)];
  const head = `diff --git ${a} ${b}\n--- ${ended(a)}\n+++ ${ended(b)}\n`;
  return head + hunks.map(hunkText).join('');
}

export function hunkText(hunk: StructuredPatchHunk): string {
  const range = `@@ -${side(hunk.oldStart, hunk.oldLines)} +${side(hunk.newStart, hunk.newLines)} @@\n`;
  return range + hunk.lines.map((line) => `${line}\n`).join('');
}

/** A side without lines counts from the line before it. */
function side(start: number, lines: number): string {
  return lines === 1 ? `${start}` : `${lines === 0 ? start - 1 : start},${lines}`;
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

/** As git quotes a name with control characters, quotes or backslashes; other bytes stay as they are. */
function quoted(path: string): string {
  const bytes = Buffer.from(path).toString('latin1');
  // A terminal obeys some characters beyond ASCII, too: then all of those are written as numbers, as git does by itself.
  const isObeyed = /[\p{Bidi_Control}\x80-\x9f\u2028\u2029]/u.test(path);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: file names may hold them.
  const special = isObeyed ? /[\x00-\x1f"\\\x7f-\xff]/g : /[\x00-\x1f"\\\x7f]/g;
  if (bytes.search(special) === -1) return bytes;
  const octal = (char: string) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`;
  return `"${bytes.replace(special, (char) => escapes[char] ?? octal(char))}"`;
}

/** git ends a name that holds a space with a tab, so that what follows is no date. */
function ended(name: string): string {
  return name.includes(' ') ? `${name}\t` : name;
}
