import { type Edited, escapePercent, type Hook, hookName, marker } from './hook.ts';
import { type IniLine, iniLines } from './ini-lines.ts';
import { applyEdits, insertLines, removeLines } from './text-edits.ts';

const section = 'post_write_hooks';

/** Does the file say something of post-write hooks? Then Alembic reads none from `pyproject.toml`. */
export function hasHooksSection(text: string): boolean {
  return iniLines(text).some(isHeader);
}

/**
 * Puts the hook into an `alembic.ini`, before the others, so that formatters see what it wrote. A hook of another command
 * is replaced; the same one is left as it is.
 */
export function addToIni(text: string, hook: Hook): Edited {
  if (isIn(text, hook)) return { ok: true, text };
  const clean = removeFromIni(text);
  return clean.ok ? { ok: true, text: insert(clean.text, keysOf(hook)) } : clean;
}

/** Takes the hook out again: after `addToIni` the file is what it was, byte for byte. */
export function removeFromIni(text: string): Edited {
  const lines = iniLines(text);
  const reason = objection(lines);
  if (reason) return { ok: false, reason };
  const block = wholeBlock(text);
  if (block) return { ok: true, text: applyEdits(text, [removeLines(text, block.start, block.end)]) };
  const own = ownLines(lines);
  const edits = joined(own).map(({ start, end }) => removeLines(text, start, end));
  return { ok: true, text: applyEdits(text, [...edits, ...withoutName(lines.find(isHooks))]) };
}

function isHeader(line: IniLine): boolean {
  return line.kind === 'section' && line.name === section;
}

function isHooks(line: IniLine): boolean {
  return line.kind === 'option' && line.section === section && line.name === 'hooks';
}

function isOwnKey(line: IniLine): boolean {
  return line.kind === 'option' && line.section === section && line.name.startsWith(`${hookName}.`);
}

/** With the lines that a value goes on in: alone, they would belong to the option above. */
function ownLines(lines: readonly IniLine[]): IniLine[] {
  let inOwn = false;
  return lines.filter((line) => {
    if (line.kind !== 'continuation') inOwn = isOwnKey(line);
    return inOwn || line.text === marker;
  });
}

function keysOf({ executable, options }: Hook): string[] {
  return [
    `${hookName}.type = exec`,
    `${hookName}.executable = ${escapePercent(executable)}`,
    `${hookName}.options = ${escapePercent(options)}`,
  ];
}

function isIn(text: string, hook: Hook): boolean {
  const own = iniLines(text).filter((line) => line.section === section);
  const hooks = own.find(isHooks);
  // Alembic splits them so.
  const names = hooks ? textOfValue(hooks).split(/, *| +/) : [];
  return names.includes(hookName) && keysOf(hook).every((key) => own.some((line) => line.text === key));
}

function textOfValue(line: IniLine): string {
  return line.text.slice(line.valueStart - line.start);
}

function insert(text: string, keys: string[]): string {
  const lines = iniLines(text);
  const header = lines.find(isHeader);
  const hooks = lines.find(isHooks);
  if (!header) {
    const added = [marker, `[${section}]`, `hooks = ${hookName}`, ...keys];
    return applyEdits(text, [insertLines(text, text.length, text === '' ? added : ['', ...added])]);
  }
  if (!hooks) {
    const added = [marker, `hooks = ${hookName}`, ...keys];
    return applyEdits(text, [
      insertLines(text, header.end, header.end < text.length ? [...added, ''] : added),
    ]);
  }
  const name = textOfValue(hooks).trim() === '' ? hookName : `${hookName}, `;
  const named = { start: hooks.valueStart, end: hooks.valueStart, text: name };
  return applyEdits(text, [named, insertLines(text, hooks.end, [marker, ...keys])]);
}

/** What stands there as it was put in, with no other hook beside it: its section with the blank line above, or all of a section. */
function wholeBlock(text: string): { start: number; end: number } | undefined {
  const keys = `hooks = ${hookName}\\r?\\n(?:${hookName}\\.[^\\n]*(?:\\n|$))+(?![ \\t]+\\S)`;
  const forms = [
    `(?:^\\r?\\n)?^${marker}\\r?\\n\\[${section}\\]\\r?\\n${keys}(?=\\s*(?:\\[|$(?![\\s\\S])))`,
    `^${marker}\\r?\\n${keys}(?:\\r?\\n)?`,
  ];
  const match = forms.map((form) => new RegExp(form, 'm').exec(text)).find(Boolean);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

function withoutName(hooks: IniLine | undefined) {
  if (!hooks) return [];
  const match = new RegExp(`(^|[, ] *)${hookName}(, *| +|$)`).exec(textOfValue(hooks));
  if (!match) return [];
  const [whole, before = '', after = ''] = match;
  const start = hooks.valueStart + match.index + (after === '' ? 0 : before.length);
  return [{ start, end: hooks.valueStart + match.index + whole.length, text: '' }];
}

function joined(lines: readonly IniLine[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of lines) {
    const last = ranges[ranges.length - 1];
    if (last?.end === start) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}

/** What in this part of the file Alembic itself does not understand. */
function objection(lines: readonly IniLine[]): string | undefined {
  if (lines.filter(isHeader).length > 1) return `it has two sections [${section}]`;
  if (lines.filter(isHooks).length > 1) return `[${section}] says hooks = twice`;
  const index = lines.findIndex(isHooks);
  const next = lines.slice(index + 1).find((line) => line.kind !== 'blank' && line.kind !== 'comment');
  if (index < 0 || next?.kind !== 'continuation') return undefined;
  return 'its hooks = goes over several lines, and Alembic splits at commas and blanks alone';
}
