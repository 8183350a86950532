import { readFileSync } from 'node:fs';
import type { Codemod } from '../../codemods/engine/types.ts';
import { registry } from '../../codemods/registry.ts';
import { readEvidence } from '../../examples/runner/evidence.ts';
import { listExamples } from '../../examples/runner/list-examples.ts';
import { painter } from '../../examples/runner/paint.ts';
import { headText, proofText, stepText } from '../../examples/runner/report.ts';
import type { StepResult } from '../../examples/runner/step-result.ts';

export const readmeFile = new URL('../../README.md', import.meta.url);

/** The README with the parts between `<!-- generated: … -->` marks made anew. */
export async function readmeSource(): Promise<string> {
  const blocks: Record<string, string> = {
    'vector-import-missing': transcript('vector-import-missing'),
    codemods: await codemodTable(),
  };
  return readFileSync(readmeFile, 'utf8').replace(
    /(<!-- generated: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, start: string, name: string, end: string) => `${start}${blocks[name] ?? ''}${end}`,
  );
}

/** What `kit examples run` prints, from the recorded evidence; times are left out, because they are another machine's. */
function transcript(id: string): string {
  const example = listExamples().find((one) => one.id === id);
  const evidence = example && readEvidence(example.folder);
  if (!example || !evidence) throw new Error(`no evidence of ${id}`);
  const steps = example.steps.map((step, index): StepResult => {
    const recorded = evidence.steps[index];
    if (recorded?.name !== step.name) throw new Error(`the evidence of ${id} lacks the step ${step.name}`);
    const show = 'show' in step ? step.show : 3;
    return { ...recorded, seconds: 0, problems: [], proves: step.proves, show };
  });
  const plain = painter(false);
  const outcome = {
    results: [{ id, passed: true, seconds: 0, steps, evidence: 'same' as const }],
    versions: evidence.versions,
  };
  const text = [headText(example, plain), ...steps.map((step) => stepText(step, plain))].join('');
  const end = proofText(outcome, 0, plain).replace(/\n0\.0 s in all\n$/, '\n');
  return `\`\`\`text\n${text.replaceAll(' 0.0 s\n', '\n')}${end}\`\`\`\n`;
}

async function codemodTable(): Promise<string> {
  const codemods = await Promise.all(registry.map(async ({ load }) => (await load()).codemod));
  const rows = codemods.map(
    ({ id, title, codes }: Codemod) => `| \`${id}\` | ${title} | ${codes.join(', ')} |\n`,
  );
  return `| codemod | what it does | recipes |\n|---|---|---|\n${rows.join('')}`;
}
