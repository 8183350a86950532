import type { File } from './difference.ts';

/** Names that the edited text takes from a module. */
export interface Taking {
  module: string;
  names: readonly string[];
}

/**
 * Why TypeScript would not find the names: the project declares the module itself (`declare module 'pgvector/pg' { … }` in a
 * file that is no module), which takes the place of pgvector's own types, and leaves them out.
 */
export function lackingTypes({ module, names }: Taking, { script, context }: File): string | undefined {
  if (script.dialect === 'babylon' || names.length === 0) return undefined;
  const words = [`declare module '${module}'`, `declare module "${module}"`];
  for (const { path, text } of context.project.filesWith(words, ['.ts', '.d.ts'])) {
    if (/^(?:import|export)\b/m.test(text)) continue;
    const body = words.flatMap((word) => bodyAfter(word, text) ?? []).join('\n');
    const missing = names.filter((name) => !new RegExp(String.raw`\b${name}\b`).test(body));
    if (body !== '' && missing.length > 0)
      return `${path} declares \`${module}\` without \`${missing.join('`, `')}\`; pgvector has types of its own, so let that go first`;
  }
  return undefined;
}

/** What stands in the braces after a word; undefined without any. */
function bodyAfter(word: string, text: string): string | undefined {
  const at = text.indexOf(word);
  const open = at + word.length + text.slice(at + word.length).search(/\S/);
  if (at < 0 || text[open] !== '{') return undefined;
  let depth = 0;
  for (let end = open; end < text.length; end += 1) {
    if (text[end] === '{') depth += 1;
    if (text[end] === '}') depth -= 1;
    if (depth === 0) return text.slice(open, end);
  }
  return undefined;
}
