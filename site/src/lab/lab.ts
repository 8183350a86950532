import { diffLines } from '../playground/show.ts';
import { FileList } from './file-list.ts';
import type { Files, Versions } from './protocol.ts';
import { Session } from './session.ts';

interface Place {
  command: () => string;
  button: HTMLButtonElement;
  output: HTMLPreElement;
  exit: HTMLElement;
}

const status = needed<HTMLOutputElement>('#lab-status');
const start = needed<HTMLButtonElement>('#lab-start');
const runAll = needed<HTMLButtonElement>('#lab-run-all');
const reset = needed<HTMLButtonElement>('#lab-reset');
const kept = needed('#lab-kept');
const prompt = needed<HTMLInputElement>('#lab-command');
const files = new FileList(needed('#lab-files'), needed('#lab-file'), needed('#lab-file-name'));
const steps = Array.from(document.querySelectorAll<HTMLElement>('[data-command]'), placeOf);
const own = placeOf(needed('#lab-own'));

let original: Files = {};
let session: Session | undefined;
let isReady = false;
let isBusy = false;
let focused: Element | null = null;

start.addEventListener('click', () => void begin());
runAll.addEventListener('click', () => void runSteps());
reset.addEventListener('click', () => void startOver());
for (const step of steps) step.button.addEventListener('click', () => void run(step));
needed('#lab-own').addEventListener('submit', (event) => {
  event.preventDefault();
  void run(own);
});

original = await (await fetch('/lab/project.json')).json();
files.replace(original);
if (typeof WebAssembly === 'object') {
  start.disabled = false;
  runAll.disabled = false;
} else {
  say('The lab needs WebAssembly, which this browser lacks or has turned off.');
}

/** Is the lab started? */
async function begin(): Promise<boolean> {
  if (isReady) return true;
  busy(true);
  const from = performance.now();
  const fresh = new Session(() => {
    kept.hidden = false;
  });
  session = fresh;
  try {
    const versions = await fresh.start(say);
    isReady = true;
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    say(`Ready after ${seconds} s: ${named(versions)}.`);
  } catch (error) {
    fresh.end();
    const advice = 'Look at the network, or take a newer browser; then press Start again.';
    say(`The lab could not start: ${reasonOf(error)}. ${advice}`);
  }
  busy(false);
  return isReady;
}

async function runSteps(): Promise<void> {
  if (!(await begin())) return;
  for (const step of steps) if (!(await run(step))) return;
  say('All steps ran. Change a file, and run a step again.');
}

/** Did it come to its end, whatever that was? */
async function run({ command, output, exit }: Place): Promise<boolean> {
  const used = session;
  if (!used || !isReady) return false;
  const line = command();
  busy(true);
  say(`Running ${line} …`);
  clear({ output, exit });
  output.hidden = false;
  exit.textContent = 'running …';
  exit.dataset.failed = 'false';
  files.isLocked = true;
  try {
    const ended = await used.run(line, files.now, (text) => output.append(text));
    files.replace(ended.files);
    exit.textContent = ended.exit === 0 ? 'done' : `exit ${ended.exit}`;
    exit.dataset.failed = String(ended.exit !== 0);
    const printed = output.textContent.trimEnd();
    if (line.startsWith('kit ')) output.replaceChildren(...diffLines(printed));
    else output.textContent = printed;
    output.hidden = printed === '';
    // A command ends with what it comes to; a diff is read from its beginning.
    output.scrollTop = line.startsWith('kit ') ? 0 : output.scrollHeight;
    say(ended.exit === 0 ? `${line}: done.` : `${line}: ${lastLine(printed)}`);
  } catch (error) {
    // Another session has taken over.
    if (session !== used) return false;
    isReady = false;
    used.end();
    exit.textContent = '';
    say(`The lab broke: ${reasonOf(error)}. Start begins anew.`);
  } finally {
    files.isLocked = false;
  }
  busy(false);
  return isReady;
}

/** The project and the database as they were. A command that runs is ended, and Python and PostgreSQL begin anew. */
async function startOver(): Promise<void> {
  for (const place of [...steps, own]) clear(place);
  files.replace(original);
  const isEmptied = !isBusy && (await session?.emptyDatabase().catch(() => false));
  if (!isEmptied) {
    isReady = false;
    const used = session;
    session = undefined;
    used?.end();
    if (!(await begin())) return;
  }
  say('The project and the database are as they were.');
}

function clear({ output, exit }: Pick<Place, 'output' | 'exit'>): void {
  output.hidden = true;
  output.textContent = '';
  exit.textContent = '';
}

function busy(is: boolean): void {
  if (is) focused = document.activeElement;
  isBusy = is;
  start.hidden = isReady;
  start.disabled = is;
  runAll.disabled = is;
  reset.hidden = !isReady;
  reset.textContent = is ? 'Stop and reset' : 'Reset';
  for (const { button } of [...steps, own]) button.disabled = is || !isReady;
  // A button that is disabled loses the focus, and a keyboard its place.
  if (!is && focused instanceof HTMLElement && document.activeElement === document.body) {
    (focused.hidden ? runAll : focused).focus({ preventScroll: true });
  }
}

function say(text: string): void {
  status.value = text;
}

function named(versions: Versions): string {
  return Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}

function lastLine(text: string): string {
  return text.split('\n').at(-1) ?? '';
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

function placeOf(element: HTMLElement): Place {
  const { command } = element.dataset;
  return {
    command: () => command ?? prompt.value.trim(),
    button: needed('button', element),
    output: needed('pre', element),
    exit: needed('.exit', element),
  };
}

function needed<T extends HTMLElement>(selector: string, within: ParentNode = document): T {
  const element = within.querySelector<T>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}
