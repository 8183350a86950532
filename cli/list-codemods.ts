import { registry } from '../codemods/registry.ts';

/** `kit codemod --list`, as text or JSON. */
export async function listCodemods(format: string): Promise<void> {
  const codemods = await Promise.all(registry.map(async (entry) => (await entry.load()).codemod));
  if (format === 'json') {
    const list = codemods.map(({ id, title, codes, language, options, optIn = false }) => ({
      id,
      title,
      codes,
      language: language.id,
      options,
      optIn,
    }));
    process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
    return;
  }
  for (const { id, title, codes, optIn } of codemods) {
    const alone = optIn ? ' (only when asked for: kit doctor leaves it out)' : '';
    process.stdout.write(`${id}${alone}\n    ${title}\n    ${codes.join(', ')}\n`);
  }
}
