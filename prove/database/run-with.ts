import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ExpectedError } from '../../lib/expected-error.ts';

/**
 * Runs a person's command with standard streams of ours, and returns its exit code (128 + the signal's number when one ended it).
 * On abort it gets SIGTERM and is waited for: a terminal's Ctrl-C has reached it already.
 */
export async function runWith(
  argv: readonly string[],
  variables: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<number> {
  const [file = '', ...rest] = argv;
  const child = spawn(file, rest, { stdio: 'inherit', env: { ...process.env, ...variables } });
  let timer: NodeJS.Timeout | undefined;
  const onAbort = () => {
    child.kill('SIGTERM');
    timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', (error: NodeJS.ErrnoException) => reject(notStarted(file, error)));
      child.once('exit', (code, by) => resolve(code ?? 128 + (by ? constants.signals[by] : 0)));
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}

function notStarted(file: string, error: NodeJS.ErrnoException): ExpectedError {
  return new ExpectedError({
    what: `The command ${file} could not be started.`,
    why: error.code === 'ENOENT' ? 'No program of that name is on the PATH.' : error.message,
    todo: 'Check its name: kit db -- alembic upgrade head',
  });
}
