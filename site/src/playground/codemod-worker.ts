import type { Answer } from './examine.ts';
import { examineAlone } from './examine-alone.ts';
import { loadCodemod } from './load-codemod.ts';

export interface Question {
  id: number;
  codemod: string;
  path: string;
  text: string;
  unsafe: boolean;
}

export type Reply = Answer & { id: number };

self.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const reply = await answer(data).catch((error) => ({
    findings: [],
    diff: '',
    after: data.text,
    trouble: `${data.codemod} does not run here: ${error instanceof Error ? error.message : String(error)}`,
  }));
  self.postMessage({ ...reply, id: data.id } satisfies Reply);
});

async function answer({ codemod: id, path, text, unsafe }: Question): Promise<Answer> {
  const { codemod, parser } = await loadCodemod(id);
  return examineAlone(codemod, parser, { path, text }, unsafe);
}
