import { type Edited, escapePercent, type Hook, hookName, marker } from './hook.ts';
import { applyEdits, insertLines, removeLines } from './text-edits.ts';
import { type TomlLine, tomlLines } from './toml-lines.ts';

const parent = 'tool.alembic';
const table = `${parent}.post_write_hooks`;

/** Is Alembic configured in this `pyproject.toml`? It may be, since Alembic 1.16. */
export function configuresAlembic(text: string): boolean {
  return (tomlLines(text) ?? []).some((line) => line.table === parent);
}

/** Puts the hook into a `pyproject.toml`, before the others; as `addToIni` does in all else. */
export function addToToml(text: string, hook: Hook): Edited {
  const block = blockOf(hook);
  if (text.replaceAll('\r\n', '\n').includes(block.join('\n'))) return { ok: true, text };
  const clean = removeFromToml(text);
  if (!clean.ok) return clean;
  const lines = tomlLines(clean.text) ?? [];
  const others = lines.findIndex((line) => line.table === table);
  if (others >= 0) {
    const at = lines[aboveComments(lines, others)]?.start ?? 0;
    return { ok: true, text: applyEdits(clean.text, [insertLines(clean.text, at, [...block, ''])]) };
  }
  const at = endOfTable(lines, clean.text);
  return { ok: true, text: applyEdits(clean.text, [insertLines(clean.text, at, ['', ...block])]) };
}

/** Takes the hook out again: after `addToToml` the file is what it was, byte for byte. */
export function removeFromToml(text: string): Edited {
  const lines = tomlLines(text);
  if (!lines) return { ok: false, reason: 'a string or an array in it does not end' };
  if (lines.some((line) => /^\s*post_write_hooks\s*=/.test(line.text)))
    return {
      ok: false,
      reason: `it has the hooks in one array, post_write_hooks = […], instead of in [[${table}]]`,
    };
  const first = lines.findIndex((line) => line.text === marker);
  const named = lines.findIndex((line) =>
    new RegExp(`^\\s*name\\s*=\\s*["']${hookName}["']`).test(line.text),
  );
  if (first < 0 && named < 0) return { ok: true, text };
  if (first < 0 || lines[first + 1]?.table !== table || named !== first + 2)
    return { ok: false, reason: `somebody has rearranged the hook ${hookName} in it` };
  return { ok: true, text: applyEdits(text, [removal(text, lines, first)]) };
}

function blockOf({ executable, options }: Hook): string[] {
  return [
    marker,
    `[[${table}]]`,
    `name = "${hookName}"`,
    'type = "exec"',
    `executable = ${JSON.stringify(escapePercent(executable))}`,
    `options = ${JSON.stringify(escapePercent(options))}`,
  ];
}

/** The block's lines, and the blank one that came with it: below when other hooks follow, else above. */
function removal(text: string, lines: readonly TomlLine[], first: number) {
  const rest = lines.slice(first + 2).findIndex((line) => !/^\s*[\w-]+\s*=/.test(line.text));
  let end = rest < 0 ? lines.length : first + 2 + rest;
  let start = first;
  const following = lines.slice(end).find((line) => line.table !== undefined);
  if (following?.table === table && lines[end]?.text === '') end++;
  else if (lines[start - 1]?.text === '') start--;
  return removeLines(text, lines[start]?.start ?? 0, lines[end - 1]?.end ?? text.length);
}

/** The place behind `[tool.alembic]` and what is in it, above the blank lines and comments that lead to the next table. */
function endOfTable(lines: readonly TomlLine[], text: string): number {
  const header = lines.findIndex((line) => line.table === parent);
  const next = lines.findIndex((line, index) => index > header && line.table !== undefined);
  if (next < 0) return text.length;
  let index = aboveComments(lines, next);
  while (index > header + 1 && lines[index - 1]?.text.trim() === '') index--;
  return lines[index]?.start ?? text.length;
}

/** The first of the comment lines that stand directly above. */
function aboveComments(lines: readonly TomlLine[], index: number): number {
  let above = index;
  while (lines[above - 1]?.text.trimStart().startsWith('#')) above--;
  return above;
}
