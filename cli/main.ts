import { issuesUrl } from '../lib/address.ts';
import { ExpectedError, exit } from '../lib/expected-error.ts';
import { printableLines } from '../lib/printable.ts';
import { redact } from '../lib/redact.ts';
import { systemReason } from '../lib/system-reason.ts';
import { version } from '../lib/version.ts';
import { explain } from './explain-error.ts';
import { runProgram } from './program.ts';

/** The exit code of a fault of our own (EX_SOFTWARE of sysexits.h). */
const internalFault = 70;

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => leave(stream, error));
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
        `  do: please report it, with what follows, at ${issuesUrl}\n\n${printableLines(redact(trace))}\n`,
    );
    return internalFault;
  }
}

/** Somebody removed it while a shell was in it. */
function isCwdGone(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

/** Whoever read our output, `head` for one, has enough of it. A full disk behind it is said, where that is possible. */
function leave(stream: NodeJS.WriteStream, error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  if (stream === process.stdout) process.stderr.write(unwritten(error));
  process.exit(exit.failedFiles);
}

function unwritten(error: NodeJS.ErrnoException): string {
  return explain({
    what: `standard output can't be written to: ${systemReason(error)}`,
    why: 'the report is cut off; what was asked for is done all the same',
    todo: 'make room, and run it again for the report',
  });
}
