import { withPlainQuotes } from './plain-quotes.ts';
import { wordings } from './wordings.ts';

interface Wording {
  expression: RegExp;
  /** Stands in whatever the expression matches. */
  literal: string;
  english: string;
  /** In ASCII, as some of Italian. */
  isPlain: boolean;
}

const placeholder = /%(?:(\d)\$)?(?:zu|[smduz])/;
/** Characters of an argument, which stands on one line. */
const argument = '([^\\n]{1,200}?)';

let made: readonly Wording[] | undefined;

/**
 * PostgreSQL's messages of other languages in English. `text`: with plain quotation marks; the ends of its lines stay. `isAscii`: only
 * what is told in ASCII can be in it.
 */
export function inEnglish(text: string, isAscii = false): string {
  made ??= wordings.map(([, english, told]) => wording(english, told));
  return made.reduce(
    (known, { literal, expression, english, isPlain }) =>
      (isPlain || !isAscii) && known.includes(literal) ? known.replace(expression, english) : known,
    text,
  );
}

function wording(english: string, told: string): Wording {
  const parts = withPlainQuotes(told).replaceAll('\u00a0', ' ').split(new RegExp(placeholder, 'g'));
  const literals = parts.filter((_, index) => index % 2 === 0);
  const numbers = parts.filter((_, index) => index % 2 === 1);
  const pattern = literals.map((one) => one.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join(argument);
  const isOpen = literals.at(-1) === '';
  let next = 0;
  const filled = english.replace(new RegExp(placeholder, 'g'), () => {
    next++;
    const place = numbers.some((number) => number !== undefined)
      ? numbers.findIndex((number) => Number(number) === next) + 1
      : next;
    return `$${place}`;
  });
  return {
    expression: new RegExp(isOpen ? `${pattern}(?=$|[\\n[])` : pattern, 'gm'),
    literal: literals.reduce((longest, one) => (one.length > longest.length ? one : longest), ''),
    english: filled,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is ASCII.
    isPlain: /^[\x00-\x7f]*$/.test(pattern),
  };
}
