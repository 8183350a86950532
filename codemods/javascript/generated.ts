const marks = /@generated\b|\bauto-?generated\b|\bdo not (?:edit|modify)\b/i;
/** What TypeScript, Babel, SWC and esbuild write at the head of their output. */
const compiled =
  /\bexports, *['"]__esModule['"]|\b(?:var|const) __(?:importDefault|importStar|defProp|toESM)\b/;
/** In characters; nobody writes lines that long. */
const longestLine = 5000;

/** Did a person write this? Generated clients say so at their head, compilers leave marks there, and bundles have endless lines. */
export function isOwnWork(text: string): boolean {
  const head = text.slice(0, 600);
  const comments = head.match(/\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g) ?? [];
  if (comments.some((one) => marks.test(one))) return false;
  if (compiled.test(text.slice(0, 3000))) return false;
  return !text.split('\n').some((line) => line.length > longestLine);
}
