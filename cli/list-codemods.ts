import { registry } from '../codemods/registry.ts';

/** `kit codemod --list`, as text or JSON. */
export async function listCodemods(format: string): Promise<void> {
  const codemods = await Promise.all(registry.map(async (entry) => (await entry.load()).codemod));
  if (format === 'json') {
    const list = codemods.map(({ id, title, codes, language, options }) => ({
      id,
      title,
      codes,
      language: language.id,
      options,
    }));
    process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
    return;
  }
  for (const { id, title, codes } of codemods) {
    process.stdout.write(`${id}\n    ${title}\n    ${codes.join(', ')}\n`);
  }
}
