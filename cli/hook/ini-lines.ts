/** One line of an ini file, as Python's `configparser` understands it. Offsets into the text; `end` is behind the newline. */
export interface IniLine {
  kind: 'section' | 'option' | 'continuation' | 'comment' | 'blank' | 'unknown';
  start: number;
  end: number;
  /** Without the newline. */
  text: string;
  /** The section's or option's name; options in lower case. */
  name: string;
  /** Where an option's value begins. */
  valueStart: number;
  /** The section that the line is in, itself included. */
  section: string;
}

/** Reads lines after the rules of `configparser.ConfigParser._read`: a line that is indented deeper goes on with the option before. */
export function iniLines(text: string): IniLine[] {
  const lines: IniLine[] = [];
  let section = '';
  let optionIndent: number | undefined;
  for (const match of text.matchAll(/(?<![^\n])(?:[^\n]+\n?|\n)/g)) {
    const [whole] = match;
    const line = readLine(whole, match.index, section);
    const indent = line.text.length - line.text.trimStart().length;
    const solid = line.kind !== 'blank' && line.kind !== 'comment';
    if (solid && optionIndent !== undefined && indent > optionIndent) line.kind = 'continuation';
    if (line.kind === 'section') {
      section = line.name;
      optionIndent = undefined;
    }
    if (line.kind === 'option') optionIndent = indent;
    lines.push({ ...line, section });
  }
  return lines;
}

function readLine(whole: string, start: number, section: string): IniLine {
  const text = whole.replace(/\r?\n$/, '');
  const line = { start, end: start + whole.length, text, name: '', valueStart: start, section };
  const trimmed = text.trim();
  if (trimmed === '') return { ...line, kind: 'blank' };
  if (/^[#;]/.test(trimmed)) return { ...line, kind: 'comment' };
  const [, header] = /^\[(.+)\]/.exec(trimmed) ?? [];
  if (header !== undefined) return { ...line, kind: 'section', name: header };
  const option = /^(\s*)([^=:\s](?:[^=:]*[^=:\s])?)\s*[=:][ \t]*/.exec(text);
  if (!option?.[2]) return { ...line, kind: 'unknown' };
  const name = option[2].toLowerCase();
  return { ...line, kind: 'option', name, valueStart: start + option[0].length };
}
