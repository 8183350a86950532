import type { KitResult } from './kit-command.ts';
import type { KitRequest } from './kit-worker.ts';
import type { Files, LabReply, LabRequest, Versions } from './protocol.ts';

export interface Ended {
  exit: number;
  /** The project after the command. */
  files: Files;
}

/** The database of the tab, as the project's `DATABASE_URL` says it. The host is not looked up: see `tab_server.py`. */
const database = 'postgresql://postgres@localhost/postgres';

/** The workers of one start of the lab, one request at a time. */
export class Session {
  private readonly python = new Worker(new URL('./lab-worker.ts', import.meta.url), { type: 'module' });
  private readonly kit = new Worker(new URL('./kit-worker.ts', import.meta.url), { type: 'module' });
  private giveUp: (reason: Error) => void = () => undefined;

  /** `onKept`: from now on it will start without a network. */
  constructor(onKept: () => void) {
    this.python.addEventListener('message', ({ data }: MessageEvent<LabReply>) => {
      if (data.kind === 'kept') onKept();
    });
  }

  /** Rejects when a part can't be fetched or does not run in this browser. */
  async start(onProgress: (text: string) => void): Promise<Versions> {
    const reply = await this.ask({ kind: 'start', database }, (heard) => {
      if (heard.kind === 'progress') onProgress(heard.text);
    });
    if (reply.kind !== 'ready') throw new Error(`the lab answered ${reply.kind}`);
    return reply.versions;
  }

  /** Runs a command as a shell would; gives what it prints to `onPrint` as it comes. */
  async run(command: string, files: Files, onPrint: (text: string) => void): Promise<Ended> {
    const argv = wordsOf(command);
    const [program = ''] = argv;
    if (program === 'kit') return this.runKit(argv.slice(1), files, onPrint);
    if (program !== 'alembic' && program !== 'python') {
      onPrint(`${program}: not in the lab, which knows alembic, python and kit\n`);
      return { exit: 127, files };
    }
    const reply = await this.ask({ kind: 'run', argv, files }, (heard) => {
      if (heard.kind === 'printed') onPrint(heard.text);
    });
    if (reply.kind !== 'ended') throw new Error(`the lab answered ${reply.kind}`);
    return reply;
  }

  async emptyDatabase(): Promise<true> {
    await this.ask({ kind: 'empty' }, () => undefined);
    return true;
  }

  /** Ends what runs; whoever waits for it hears so. */
  end(): void {
    this.python.terminate();
    this.kit.terminate();
    this.giveUp(new Error('it was ended'));
  }

  private async runKit(argv: string[], files: Files, onPrint: (text: string) => void): Promise<Ended> {
    const answer = this.answerOf<KitResult>(this.kit, ({ data }, resolve) => resolve(data));
    this.kit.postMessage({ arguments: argv, files } satisfies KitRequest);
    const { printed, exit, files: after } = await answer;
    onPrint(printed);
    return { exit, files: after };
  }

  private ask(request: LabRequest, onReport: (reply: LabReply) => void): Promise<LabReply> {
    const answer = this.answerOf<LabReply>(this.python, ({ data: reply }, resolve, reject) => {
      if (reply.kind === 'failed') reject(new Error(reply.text));
      else if (reply.kind === 'progress' || reply.kind === 'printed') onReport(reply);
      else if (reply.kind !== 'kept') resolve(reply);
    });
    this.python.postMessage(request);
    return answer;
  }

  private answerOf<T>(
    worker: Worker,
    onMessage: (event: MessageEvent<T>, resolve: (value: T) => void, reject: (reason: Error) => void) => void,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      this.giveUp = reject;
      worker.onmessage = (event: MessageEvent<T>) => onMessage(event, resolve, reject);
      worker.onerror = () => reject(new Error('a part of its program could not be fetched'));
    });
  }
}

/** As a shell takes a line apart, quotes included; nothing else of a shell. */
export function wordsOf(command: string): string[] {
  const words = command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g);
  return Array.from(words, ([word]) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}
