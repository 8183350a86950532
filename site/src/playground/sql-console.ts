import type { ConsoleScript } from '../../data/console.ts';
import { scriptOfHash, sqlFromHash, sqlToHash } from './link.ts';
import { needed } from './needed.ts';
import type { SqlReply } from './sql-worker.ts';

const heading = needed('#sql-heading');
const choice = needed<HTMLSelectElement>('#sql-script');
const recipe = needed<HTMLAnchorElement>('#sql-recipe');
const sql = needed<HTMLTextAreaElement>('#sql');
const run = needed<HTMLButtonElement>('#sql-run');
const status = needed<HTMLOutputElement>('#sql-status');
const output = needed<HTMLPreElement>('#sql-output');
let worker: Worker | undefined;

const scripts: ConsoleScript[] = await (await fetch('/playground/console.json')).json();
offer();
choice.addEventListener('change', take);
run.addEventListener('click', () => {
  run.disabled = true;
  status.value = worker ? 'Running …' : 'Starting PostgreSQL in this tab …';
  worker ??= startWorker(show);
  worker.postMessage(sql.value);
});
needed('#sql-share').addEventListener('click', () => void share());
addEventListener('hashchange', () => void follow());
take();
await follow();

/** An address may name a script or carry one. */
async function follow(): Promise<void> {
  const id = scriptOfHash(location.hash);
  const text = await sqlFromHash(location.hash);
  if (scripts.some((one) => one.id === id)) {
    choice.value = id ?? '';
    take();
  } else if (text !== undefined) sql.value = text;
  else return;
  heading.scrollIntoView();
}

/** By recipe, in their order. */
function offer(): void {
  for (const { id, code, recipeTitle, title } of scripts) {
    const label = `${code} ${recipeTitle}`;
    let group = choice.lastElementChild;
    if (!(group instanceof HTMLOptGroupElement && group.label === label)) {
      group = Object.assign(document.createElement('optgroup'), { label });
      choice.append(group);
    }
    group.append(new Option(title, id));
  }
}

function take(): void {
  const script = scripts.find(({ id }) => id === choice.value);
  sql.value = script?.sql ?? '';
  // What the last script answered is no answer to this one.
  status.value = '';
  output.hidden = true;
  recipe.href = `/recipes/${script?.recipe}/`;
  recipe.textContent = `What ${script?.code} is about`;
}

function show({ kind, text }: SqlReply): void {
  if (kind === 'ready') {
    status.value = text;
    return;
  }
  run.disabled = false;
  status.value = kind === 'done' ? 'Done.' : 'It failed:';
  output.hidden = false;
  output.textContent = text;
  // The end is what a script is about.
  output.scrollTop = output.scrollHeight;
}

async function share(): Promise<void> {
  history.replaceState(undefined, '', await sqlToHash(sql.value));
  try {
    await navigator.clipboard.writeText(location.href);
    status.value = 'The link is copied; it holds the SQL, and no server has seen it.';
  } catch {
    status.value = 'The browser does not let this page copy; the address bar has the link.';
  }
}

function startWorker(onReply: (reply: SqlReply) => void): Worker {
  const started = new Worker(new URL('./sql-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<SqlReply>) => onReply(data));
  return started;
}
