const start = /^[ \t]*(?:#|--|\/\/|##) region (\S+)[ \t]*$/;
const end = /^[ \t]*(?:#|--|\/\/|##) endregion(?: \S+)?[ \t]*$/;

/**
 * The lines between `# region name` and the next `# endregion`, with their common indentation taken off; the whole file
 * without its markers when no name is given. Throws when there is no such region.
 */
export function region(text: string, name: string | undefined, file: string): string {
  const lines = text.trimEnd().split(/\r?\n/);
  if (name === undefined) return lines.filter((line) => !start.test(line) && !end.test(line)).join('\n');
  const first = lines.findIndex((line) => start.exec(line)?.[1] === name);
  const length = lines.slice(first + 1).findIndex((line) => end.test(line));
  if (first === -1 || length === -1) throw new Error(`${file} has no region ${name}`);
  const inside = lines.slice(first + 1, first + 1 + length);
  const margins = inside.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const margin = Math.min(...margins, Number.MAX_SAFE_INTEGER);
  return inside.map((line) => line.slice(margin)).join('\n');
}
