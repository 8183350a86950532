import type { Question, Reply } from './codemod-worker.ts';
import { fromHash, type Shared, toHash } from './link.ts';
import { needed } from './needed.ts';
import { diffLines, findingItem } from './show.ts';

interface Sample {
  codemod: string;
  name: string;
  path: string;
  text: string;
}

const form = needed<HTMLFormElement>('#playground');
const codemod = needed<HTMLSelectElement>('#codemod');
const sample = needed<HTMLSelectElement>('#sample');
const path = needed<HTMLInputElement>('#path');
const unsafe = needed<HTMLInputElement>('#unsafe');
const source = needed<HTMLTextAreaElement>('#source');
const findings = needed<HTMLUListElement>('#findings');
const diff = needed<HTMLPreElement>('#diff');
const status = needed<HTMLOutputElement>('#status');
const copied = needed<HTMLOutputElement>('#copied');

const samples: Sample[] = await (await fetch('/playground/samples.json')).json();
const worker = new Worker(new URL('./codemod-worker.ts', import.meta.url), { type: 'module' });
let asked = 0;
let after = '';

worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
  // An answer to what has been typed over since is no answer.
  if (data.id === asked) show(data);
});
codemod.addEventListener('change', () => offerSamples());
sample.addEventListener('change', () => takeSample());
form.addEventListener('input', (event) => {
  if (event.target !== codemod && event.target !== sample) ask();
});
form.addEventListener('submit', (event) => event.preventDefault());
needed('#copy').addEventListener('click', () => void copy(after, 'The file as it would be is copied.'));
needed('#share').addEventListener('click', () => void share());

const shared = await fromHash(location.hash);
if (shared) restore(shared);
else offerSamples();

function ask(): void {
  copied.value = '';
  asked += 1;
  const question: Question = {
    id: asked,
    codemod: codemod.value,
    path: path.value,
    text: source.value,
    unsafe: unsafe.checked,
  };
  worker.postMessage(question);
}

function show(reply: Reply): void {
  after = reply.after;
  findings.replaceChildren(...reply.findings.map(findingItem));
  diff.replaceChildren(...diffLines(reply.diff));
  diff.hidden = reply.diff === '';
  status.value = reply.trouble ?? summary(reply);
}

function summary({ findings: found, diff: changes }: Reply): string {
  if (found.length === 0) return 'Nothing found.';
  const count = `${found.length} ${found.length === 1 ? 'finding' : 'findings'}`;
  return changes === '' ? `${count}; nothing is edited.` : `${count}; the file would become:`;
}

function offerSamples(): void {
  const own = samples.filter((one) => one.codemod === codemod.value);
  sample.replaceChildren(...own.map(({ name }, index) => new Option(name, String(index))));
  takeSample();
}

function takeSample(): void {
  const own = samples.filter((one) => one.codemod === codemod.value);
  const chosen = own[Number(sample.value)];
  source.value = chosen?.text ?? '';
  path.value = chosen?.path ?? '';
  ask();
}

function restore({ codemod: id, path: file, text, unsafe: isUnsafe }: Shared): void {
  codemod.value = id;
  offerSamples();
  path.value = file;
  source.value = text;
  unsafe.checked = isUnsafe;
  ask();
}

async function share(): Promise<void> {
  const hash = await toHash({
    codemod: codemod.value,
    path: path.value,
    text: source.value,
    unsafe: unsafe.checked,
  });
  history.replaceState(undefined, '', hash);
  await copy(location.href, 'The link is copied; it holds the text, and no server has seen it.');
}

async function copy(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    copied.value = said;
  } catch {
    copied.value = 'The browser does not let this page copy; the address bar has the link.';
  }
}
