import type { Painter } from './colors.ts';

const fence = /^(`{3,})\s*(\w*)/;
const item = /^(\s*)([-*]|\d+\.) +/;

interface Style {
  paint: Painter;
  width: number;
}

/** Markdown of a recipe for a terminal: code indented, tables aligned, paragraphs wrapped, links with their addresses. */
export function markdown(text: string, paint: Painter, width: number): string {
  const lines = withoutTags(text).split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const taken = block(lines, at);
    out.push(...render(lines.slice(at, at + taken), { paint, width }));
    at += taken;
  }
  return out.join('\n').replace(/\n{3,}/g, '\n\n');
}

/** Imports, comments and layout components of MDX: what they hold stays. */
function withoutTags(text: string): string {
  const marks = /^(?:import .* from .*|\{\/\*[\s\S]*?\*\/\}|[ \t]*<\/?[A-Z]\w*(?:\s[^<>]*)?>[ \t]*)\n/gm;
  // Code may look the same.
  return text.replace(/^```[\s\S]*?^```$|(?:(?!^```)[\s\S])+/gm, (part) =>
    part.startsWith('```') ? part : part.replace(marks, ''),
  );
}

/** How many lines, from here on, belong together. */
function block(lines: readonly string[], at: number): number {
  const first = lines[at] ?? '';
  const rest = lines.slice(at + 1);
  const [, ticks] = fence.exec(first) ?? [];
  if (ticks) return span(rest.findIndex((line) => line.startsWith(ticks)) + 1, rest.length) + 1;
  if (first.startsWith('|'))
    return (
      span(
        rest.findIndex((line) => !line.startsWith('|')),
        rest.length,
      ) + 1
    );
  if (first.trim() === '' || /^(?:#|:::)/.test(first)) return 1;
  const end = rest.findIndex(
    (line) => line.trim() === '' || /^(?:#|\||```|:::)/.test(line) || item.test(line),
  );
  return span(end, rest.length) + 1;
}

function span(found: number, all: number): number {
  return found < 0 ? all : found;
}

function render(lines: readonly string[], style: Style): string[] {
  const [first = ''] = lines;
  const { paint } = style;
  const [, , language] = fence.exec(first) ?? [];
  if (language !== undefined) return code(lines.slice(1, -1), language, paint);
  if (first.startsWith('|')) return table(lines, paint);
  const [, marks = '', heading = ''] = /^(#+) +([^ ].*)$/.exec(first) ?? [];
  if (heading) return [paint('bold', marks.length === 2 ? heading.toUpperCase() : heading)];
  const [, kind, title] = /^:::(\w*)(?:\[(.*)\])?/.exec(first) ?? [];
  if (kind !== undefined) return kind === '' ? [] : [paint('bold', `${title ?? kind}:`)];
  return paragraph(lines, style);
}

function code(lines: readonly string[], language: string, paint: Painter): string[] {
  return lines.map((line) => {
    const text = line === '' ? '' : `    ${line}`;
    if (language !== 'diff') return text;
    return line.startsWith('+') ? paint('green', text) : line.startsWith('-') ? paint('red', text) : text;
  });
}

function table(lines: readonly string[], paint: Painter): string[] {
  const rows = lines
    .filter((line) => !/^\|[\s:|-]+$/.test(line))
    .map((line) => line.replace(/^\||\|\s*$/g, '').split(/(?<!\\)\|/))
    .map((cells) => cells.map((cell) => withAddresses(cell.trim().replaceAll('\\|', '|'))));
  const widths = rows.reduce<number[]>(
    (all, cells) => cells.map((cell, at) => Math.max(all[at] ?? 0, cell.length)),
    [],
  );
  return rows.map((cells, index) => {
    const line = `  ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd();
    return index === 0 ? paint('bold', line) : line;
  });
}

function paragraph(lines: readonly string[], { paint, width }: Style): string[] {
  const text = lines.map((line) => line.trimEnd()).join('\n');
  const [mark = ''] = item.exec(text) ?? [];
  const words = withAddresses(text.slice(mark.length).replace(/\s+/g, ' ').trim()).split(' ');
  const wrapped = [''];
  for (const word of words) {
    const last = wrapped.length - 1;
    const line = wrapped[last] ?? '';
    if (line !== '' && mark.length + line.length + 1 + word.length > width) wrapped.push(word);
    else wrapped[last] = line === '' ? word : `${line} ${word}`;
  }
  const emphasised = emphasise(wrapped.join('\n'), paint).split('\n');
  return emphasised.map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line);
}

/** Links become text with an address; a link to a recipe becomes the command that shows it. */
function withAddresses(text: string): string {
  return text
    .replace(/\[([^[\]]+)\]\((?:\.\/|\/e\/|\.\.\/)*(PGV\d{3})\/?\)/g, '$1 (kit explain $2)')
    .replace(/\[([^[\]]+)\]\((https?:[^)\s]+)\)/g, (_, label: string, url: string) =>
      label === url ? url : `${label} (${url})`,
    )
    .replace(/\[([^[\]]+)\]\([^)\s]+\)/g, '$1');
}

function emphasise(text: string, paint: Painter): string {
  return text.replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => paint('bold', strong));
}
