import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { findPython } from '../../examples/database/find-python.ts';

/** Does a text parse, by the reference implementation of its language? */
export interface Judge {
  accepts(text: string): Promise<boolean>;
  close(): void;
}

/** CPython's own `compile`, in one process that answers line by line. */
export async function pythonJudge(): Promise<Judge> {
  const [command = 'python3', ...args] = findPython().command;
  const script = fileURLToPath(new URL('judge.py', import.meta.url));
  const child = spawn(command, [...args, '-I', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = new Answers(child);
  return {
    accepts: async (text) => (await answers.ask(JSON.stringify(text))) === 'yes',
    close: () => child.stdin?.end(),
  };
}

/** TypeScript's own parser, by the ending of the file's name. */
export function typescriptJudge(extension: string): Judge {
  const kind = { '.tsx': ts.ScriptKind.TSX, '.jsx': ts.ScriptKind.JSX, '.js': ts.ScriptKind.JS }[extension];
  return {
    async accepts(text) {
      const file = ts.createSourceFile(`a${extension}`, text, ts.ScriptTarget.Latest, false, kind);
      return (file as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics.length === 0;
    },
    close() {},
  };
}

/** Of a process that answers each line by a line, in order. */
class Answers {
  private readonly child: ChildProcess;
  private readonly waiting: ((line: string) => void)[] = [];

  constructor(child: ChildProcess) {
    this.child = child;
    const reader: Interface = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    reader.on('line', (line) => this.waiting.shift()?.(line));
    child.on('exit', (code) => {
      for (const answer of this.waiting.splice(0)) answer(`exit ${code}`);
    });
  }

  ask(line: string): Promise<string> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.child.stdin?.write(`${line}\n`);
    });
  }
}
