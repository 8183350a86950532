const marks = /@generated\b|\bauto-?generated\b|\bdo not (?:edit|modify)\b/i;
/** In characters; nobody writes lines that long. */
const longestLine = 5000;

/** Did a person write this? Generated clients say so at their head, and bundles have endless lines. */
export function isOwnWork(text: string): boolean {
  const head = text.slice(0, 600);
  const comments = head.match(/\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g) ?? [];
  if (comments.some((one) => marks.test(one))) return false;
  return !text.split('\n').some((line) => line.length > longestLine);
}
