import type { Edit } from '../engine/types.ts';
import { eol, lineEnd, lineStart } from '../python/place-import.ts';
import type { Template, TemplateImport } from './template.ts';

/**
 * Puts an import into the last block of imports before `${imports}`: at its end, as Alembic's own template has them, or,
 * where `import x` stands before `from x import y`, where isort sorts it. Undefined when the template has no such place.
 */
export function placeImport(template: Template, module: string): Edit | undefined {
  const { text, slot } = template;
  const line = `import ${module}${eol(text)}`;
  const block = lastBlock(template);
  const last = block[block.length - 1];
  if (!last) return slot && insertAt(lineStart(text, slot.start), line);
  const next = isStraightFirst(block)
    ? block.find((one) => one.kind === 'from' || one.module > module)
    : undefined;
  return next ? insertAt(next.start, line) : insertAfter(text, last, line);
}

/** Puts back the place where Alembic writes the imports that a revision needs. */
export function placeSlot(template: Template): Edit | undefined {
  const block = lastBlock(template);
  const last = block[block.length - 1];
  return last && insertAfter(template.text, last, `\${imports if imports else ""}${eol(template.text)}`);
}

function lastBlock({ text, imports, slot }: Template): TemplateImport[] {
  const usable = imports.filter((one) => !one.conditional && (!slot || one.start < slot.start));
  const block: TemplateImport[] = [];
  for (const one of usable.toReversed()) {
    const next = block[0];
    if (next && text.slice(lineEnd(text, one.end), next.start).trim() !== '') break;
    if (next && lineEnd(text, one.end) !== next.start) break;
    block.unshift(one);
  }
  return block;
}

function isStraightFirst(block: readonly TemplateImport[]): boolean {
  const lastStraight = block.findLastIndex((one) => one.kind === 'import');
  const firstFrom = block.findIndex((one) => one.kind === 'from');
  return firstFrom > lastStraight && lastStraight >= 0;
}

function insertAt(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

function insertAfter(text: string, one: TemplateImport, line: string): Edit {
  const at = lineEnd(text, one.end);
  // The last line of a file may have no end.
  return insertAt(at, text.slice(0, at).endsWith('\n') ? line : `${eol(text)}${line.trimEnd()}`);
}
