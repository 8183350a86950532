import { version } from '../../lib/version.ts';

/** What Alembic runs on every new revision, as its configuration spells a hook of `type = exec` (Alembic 1.12 and later). */
export interface Hook {
  executable: string;
  /** Arguments; Alembic splits them as a shell does, and then puts the revision's path in. */
  options: string;
}

/** The name of the hook in `hooks = …`, and before the dot of its keys. */
export const hookName = 'pgvector-kit';

/** Stands before what was put in, so that `remove` knows it again. */
export const marker = '# written by pgvector-kit hook install; pgvector-kit hook remove takes it out';

/**
 * `--yes`: npx must not ask whether it may install the kit; nobody expects a question from a hook. The version is the one that
 * writes this: what runs on every machine of a team, on each new revision, changes when somebody changes it, and shows in a diff.
 */
export const defaultCommand = (platform: NodeJS.Platform) =>
  // Python starts no .cmd file by the name without its ending: https://docs.python.org/3/library/subprocess.html#popen-constructor
  `${platform === 'win32' ? 'npx.cmd' : 'npx'} --yes pgvector-kit@${version}`;

/**
 * One line for all codemods, and none of them named: the configuration stays as it is when the kit learns a new one, and Node
 * starts once.
 */
const call = 'hook run REVISION_SCRIPT_FILENAME';

/**
 * The hook that runs the kit by this command. Its first word becomes the executable, which Alembic takes as it is; the rest
 * stays as it is quoted. Undefined when the command is empty, has line breaks or a quote that does not end.
 */
export function hookOf(command: string): Hook | undefined {
  const word = /^(?:"([^"]+)"|'([^']+)'|([^\s"']+))(?:$|[ \t]+(?![ \t])(.*)$)/.exec(command.trim());
  const executable = word?.[1] ?? word?.[2] ?? word?.[3];
  if (!word || executable === undefined || hasOpenQuote(word[4] ?? '')) return undefined;
  return { executable, options: [word[4], call].filter(Boolean).join(' ') };
}

function hasOpenQuote(words: string): boolean {
  return /["']/.test(words.replace(/\\.|"(?:\\.|[^"\\])*"|'[^']*'/g, ''));
}

/** `%` begins an interpolation in both forms of the configuration: `%(here)s`. */
export function escapePercent(text: string): string {
  return text.replaceAll('%', '%%');
}

/** A configuration as it shall be, or the reason why it can't be edited. */
export type Edited = { ok: true; text: string } | { ok: false; reason: string };
