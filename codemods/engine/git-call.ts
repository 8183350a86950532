import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { findProgram } from '../../lib/find-program.ts';

const gigabyte = 1 << 30;
/** In milliseconds: a configuration may name a pipe that nobody writes to. */
const timeLimit = 60_000;

/** What git printed, or why there is no answer, in words that go on after "because". */
export type GitAnswer = { ok: true; output: string } | { ok: false; reason: string };

/** Nothing that the repository's own configuration names is run: https://git-scm.com/docs/git-config */
const settings = [
  // A folder that looks like a bare repository can be committed, configuration and all (CVE-2022-24765 and its kin).
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
].flatMap((setting) => ['-c', setting]);

/**
 * Asks git about the repository whose work tree has its top here (absolute), and about no other. It starts no program but
 * itself, fetches nothing, and writes nothing. `more`: settings of this call, `name=value`.
 */
export function askGit(top: string, args: readonly string[], more: readonly string[] = []): GitAnswer {
  const program = findProgram('git');
  if (program === undefined) return { ok: false, reason: 'git is not installed' };
  const own = more.flatMap((setting) => ['-c', setting]);
  const run = spawnSync(program, [...settings, ...own, '-C', top, ...args], {
    env: environmentFor(top),
    maxBuffer: gigabyte,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeLimit,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  if (run.status === 0) return { ok: true, output: run.stdout.toString() };
  return { ok: false, reason: reasonOf(run) };
}

function environmentFor(top: string): NodeJS.ProcessEnv {
  // Set inside of git hooks, for one: they would bind every call to one repository, whatever its directory.
  const entries = Object.entries(process.env).filter(([name]) => !isBinding(name));
  return {
    ...Object.fromEntries(entries),
    LC_ALL: 'C',
    GIT_CEILING_DIRECTORIES: dirname(top),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // A partial clone fetches what it lacks, by a command that its configuration names.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
}

/** The person's own settings stay: where their configuration is, and which folders they trust. */
function isBinding(name: string): boolean {
  return /^GIT_/i.test(name) && !/^GIT_(?:CONFIG_|EXEC_PATH|DISCOVERY|TEST_ASSUME)/i.test(name);
}

function reasonOf({ error, signal, stderr }: ReturnType<typeof spawnSync>): string {
  if (error && 'code' in error && error.code === 'ETIMEDOUT')
    return `git did not answer in ${timeLimit / 1000} s`;
  if (error) return `git could not be started: ${error.message}`;
  if (signal) return `git was ended by ${signal}`;
  const words = String(stderr ?? '')
    .split('\n')
    .map((line) => line.replace(/^(?:fatal|error): /, '').trim());
  return `git says: ${words.find((line) => line !== '') ?? 'nothing'}`;
}

/** Pieces of `-z` output. */
export function records(output: string): string[] {
  return output.split('\0').filter((record) => record !== '');
}
