/**
 * What a terminal, or what reads a log, would obey instead of showing: control characters, those that turn the direction of the
 * text, and line ends that only some programs know. https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
const obeyed = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function shown(char: string): string {
  const code = char.charCodeAt(0);
  return short[char] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

/** One line that shows what it holds and does nothing else, in a terminal and in the log of a GitHub job. */
export function printable(text: string): string {
  return text.replace(obeyed, shown).replaceAll('##[', '\\x23#[');
}

/** The same at the beginning of a line, where `::error::` would be a command of GitHub's. */
export function printablePath(path: string): string {
  const text = printable(path);
  return /^\s*::/.test(text) ? `./${text}` : text;
}

/** Several lines: their ends and tabs stay, colours do not; a line that would be a command of GitHub's is indented by a dot. */
export function printableLines(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(obeyed, (char) => (char === '\n' || char === '\t' ? char : shown(char)))
    .replaceAll('##[', '\\x23#[')
    .replace(/^([ \t]*)::/gm, '$1.::');
}

/** JSON that says the same in characters which every terminal shows. */
export function safeJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  const shown = text.replace(obeyed, (char) => (char === '\n' ? char : `\\u${hex(char.charCodeAt(0), 4)}`));
  return `${shown.replaceAll('##[', '#\\u0023[')}\n`;
}
