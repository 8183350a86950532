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

  async emptyDatabase(): Promise<void> {
    await this.ask({ kind: 'empty' }, () => undefined);
  }

  /** Ends what runs. */
  end(): void {
    this.python.terminate();
    this.kit.terminate();
  }

  private async runKit(argv: string[], files: Files, onPrint: (text: string) => void): Promise<Ended> {
    const {
      printed,
      exit,
      files: after,
    } = await new Promise<KitResult>((resolve, reject) => {
      this.kit.onmessage = ({ data }) => resolve(data);
      this.kit.onerror = () => reject(new Error('the codemods could not be fetched'));
      this.kit.postMessage({ arguments: argv, files } satisfies KitRequest);
    });
    onPrint(printed);
    return { exit, files: after };
  }

  private ask(request: LabRequest, onReport: (reply: LabReply) => void): Promise<LabReply> {
    return new Promise((resolve, reject) => {
      this.python.onmessage = ({ data: reply }: MessageEvent<LabReply>) => {
        if (reply.kind === 'failed') reject(new Error(reply.text));
        else if (reply.kind === 'progress' || reply.kind === 'printed') onReport(reply);
        else resolve(reply);
      };
      this.python.onerror = () => reject(new Error('its program could not be fetched'));
      this.python.postMessage(request);
    });
  }
}

/** As a shell takes a line apart, quotes included; nothing else of a shell. */
export function wordsOf(command: string): string[] {
  const words = command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g);
  return Array.from(words, ([word]) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}
