import { spawnSync } from 'node:child_process';
import { isAbsolute, sep } from 'node:path';
import { ExpectedError } from '../../lib/expected-error.ts';
import { findProgram } from '../../lib/find-program.ts';

export interface Python {
  /** The command that starts it: `['python3.12']`, `['py', '-3']`. */
  command: string[];
  /** `3.12.4` */
  version: string;
}

interface Trouble {
  problem: 'absent' | 'old' | 'no venv';
  name: string;
  version: string;
}

const oldest = { major: 3, minor: 10 };

// `ensurepip` is what Debian and Ubuntu leave out of `python3` and put into `python3-venv`.
const probe = `
import importlib.util, sys
has = all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))
print("%d.%d.%d" % sys.version_info[:3], "venv" if has else "bare")
`;

/**
 * The newest Python on the PATH that can make a virtual environment; `$PGVECTOR_KIT_PYTHON` alone when it is set.
 * @throws ExpectedError that says which of the three is the trouble: none, too old, no venv.
 */
export function findPython(env: NodeJS.ProcessEnv = process.env): Python {
  const wished = env.PGVECTOR_KIT_PYTHON;
  const troubles: Trouble[] = [];
  for (const command of wished ? [[wished]] : candidates()) {
    const found = examine(command, env);
    if ('command' in found) {
      return found;
    }
    troubles.push(found);
  }
  throw explain(troubles, wished);
}

function candidates(): string[][] {
  const minors = [14, 13, 12, 11, 10].map((minor) => [`python3.${minor}`]);
  return process.platform === 'win32'
    ? [['py', '-3'], ['python'], ['python3']]
    : [...minors, ['python3'], ['python']];
}

function examine(command: string[], env: NodeJS.ProcessEnv): Python | Trouble {
  const [file = '', ...rest] = command;
  const name = command.join(' ');
  // Neither a `python3` nor an `importlib` of the current directory.
  const program = isAbsolute(file) || file.includes(sep) ? file : (findProgram(file, env) ?? '');
  const argv = [...rest, '-I', '-c', probe];
  const run = program ? spawnSync(program, argv, { encoding: 'utf8', timeout: 20_000, env }) : undefined;
  const answer = /^(\d+)\.(\d+)\.\d+ (venv|bare)\s*$/.exec(run?.stdout ?? '');
  if (run?.status !== 0 || answer === null) {
    return { problem: 'absent', name, version: '' };
  }
  const version = answer[0].trim().split(' ')[0] ?? '';
  const [major, minor] = [Number(answer[1]), Number(answer[2])];
  if (major !== oldest.major || minor < oldest.minor) {
    return { problem: 'old', name, version };
  }
  return answer[3] === 'venv' ? { command, version } : { problem: 'no venv', name, version };
}

function explain(troubles: Trouble[], wished: string | undefined): ExpectedError {
  const first = (problem: Trouble['problem']) => troubles.find((trouble) => trouble.problem === problem);
  const bare = first('no venv');
  if (bare) {
    const minor = bare.version.split('.').slice(0, 2).join('.');
    return new ExpectedError({
      what: `Python ${bare.version} (${bare.name}) can't make virtual environments.`,
      why: 'Its modules venv and ensurepip are not installed.',
      todo: `Install them (Debian, Ubuntu: apt install python${minor}-venv), or name another Python in PGVECTOR_KIT_PYTHON.`,
    });
  }
  const old = first('old');
  if (old) {
    return new ExpectedError({
      what: `Python 3.10 or later is needed, and ${old.name} is ${old.version}.`,
      todo: 'Install a newer Python, or name one in PGVECTOR_KIT_PYTHON.',
    });
  }
  return new ExpectedError({
    what: wished
      ? `PGVECTOR_KIT_PYTHON is ${wished}, which does not run as a Python.`
      : 'No Python was found, and the examples need 3.10 or later.',
    todo: wished
      ? 'Set it to the path of a Python 3.10 or later, or leave it unset to use the one on the PATH.'
      : 'Install Python 3.10 or later (python.org, or: apt install python3-venv), or name one in PGVECTOR_KIT_PYTHON.',
  });
}
