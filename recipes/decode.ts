import { inEnglish } from './in-english.ts';
import { withPlainQuotes } from './plain-quotes.ts';

/** What stands for a character where a text was carried as JSON or HTML. */
const escapes: Readonly<Record<string, string>> = {
  '\\"': '"',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** What messages end in, whose end pytest's summary cuts off. */
const endings = ['is not defined', 'does not exist', 'is not available'];
/** Characters of an ending that are left at least: fewer say nothing. */
const least = 6;
const cuts = endings.map((ending) => {
  const parts = Array.from({ length: ending.length - least }, (_, more) => ending.slice(0, least + more));
  return [new RegExp(`\\b(?:${parts.reverse().join('|')})(?:\\.\\.\\.|…)$`, 'gm'), ending] as const;
});

/**
 * A paste as the program wrote it: without the zeros of UTF-16, with plain quotation marks, without escapes, in English.
 * The ends of its lines stay, so that a line keeps its number.
 */
export function decode(pasted: string): string {
  let text = pasted.includes('\0') ? pasted.replaceAll('\0', '').replace(/^\ufffd+/, '') : pasted;
  if (text.includes('\\"') || text.includes('&'))
    text = text.replace(/\\"|&(?:quot|apos|lt|gt|amp|#34|#39|#x27);/g, (one) => escapes[one] ?? one);
  if (text.includes('...') || text.includes('…'))
    for (const [cut, ending] of cuts) text = text.replace(cut, ending);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII.
  return /[^\x00-\x7f]/.test(text)
    ? inEnglish(withPlainQuotes(text.replaceAll('\u00a0', ' ')))
    : inEnglish(text, true);
}
