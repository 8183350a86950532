import { sqlSamples } from './sql-samples.ts';
import type { SqlReply } from './sql-worker.ts';

const select = document.querySelector<HTMLSelectElement>('#sql-sample');
const text = document.querySelector<HTMLTextAreaElement>('#sql');
const run = document.querySelector<HTMLButtonElement>('#sql-run');
const status = document.querySelector<HTMLOutputElement>('#sql-status');
const output = document.querySelector<HTMLPreElement>('#sql-output');
let worker: Worker | undefined;

if (select && text && run && status && output) start(select, text, run, status, output);

function start(
  samples: HTMLSelectElement,
  sql: HTMLTextAreaElement,
  button: HTMLButtonElement,
  said: HTMLOutputElement,
  printed: HTMLPreElement,
): void {
  samples.append(...sqlSamples.map(({ name }, index) => new Option(name, String(index))));
  const take = () => {
    sql.value = sqlSamples[Number(samples.value)]?.sql ?? '';
  };
  take();
  samples.addEventListener('change', take);
  button.addEventListener('click', () => {
    button.disabled = true;
    said.value = worker ? 'Running …' : 'Starting PostgreSQL in this tab …';
    worker ??= startWorker(({ kind, text: what }) => {
      if (kind === 'ready') {
        said.value = what;
        return;
      }
      button.disabled = false;
      said.value = kind === 'done' ? 'Done.' : 'It failed:';
      printed.hidden = false;
      printed.textContent = what;
    });
    worker.postMessage(sql.value);
  });
}

function startWorker(onReply: (reply: SqlReply) => void): Worker {
  const started = new Worker(new URL('./sql-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<SqlReply>) => onReply(data));
  return started;
}
