import { issuesUrl } from '../lib/address.ts';
import { ExpectedError, exit } from '../lib/expected-error.ts';
import { version } from '../lib/version.ts';
import { explain } from './explain-error.ts';
import { runProgram } from './program.ts';

/** The exit code of a fault of our own (EX_SOFTWARE of sysexits.h). */
const internalFault = 70;

process.stdout.on('error', leaveQuietly);
process.stderr.on('error', leaveQuietly);
process.exitCode = await codeOf(() => runProgram(process.argv.slice(2)));

async function codeOf(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExpectedError) {
      process.stderr.write(explain(error.explanation));
      return error.exitCode;
    }
    if (isCwdGone(error)) {
      process.stderr.write(explain({ what: 'the current directory is gone', todo: 'go to one that exists' }));
      return exit.usage;
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `error: this is a fault of pgvector-kit ${version}, not of yours\n` +
        `  do: please report it, with what follows, at ${issuesUrl}\n\n${trace}\n`,
    );
    return internalFault;
  }
}

/** Somebody removed it while a shell was in it. */
function isCwdGone(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

/** Whoever read our output, `head` for one, has enough of it. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
