import type { Node } from 'web-tree-sitter';
import { callArguments } from '../python/type-position.ts';

/** What a constructor takes. */
interface Signature {
  /** In their order, `self` left out; those behind `*` can't be given by place. */
  parameters: { name: string; required: boolean; byPlace: boolean }[];
  manyByPlace: boolean;
  manyByName: boolean;
}

/** Why a call with these arguments raises TypeError; undefined when it does not, or that can't be known. */
export function refusal(source: string, call: Node): string | undefined {
  const { parameters, manyByPlace, manyByName } = parse(source);
  const given = callArguments(call);
  if (given.some((one) => /_splat$/.test(one.type))) return undefined;
  const named = new Set(
    given
      .filter((one) => one.type === 'keyword_argument')
      .map((one) => one.childForFieldName('name')?.text ?? ''),
  );
  const byPlace = given.length - named.size;
  const places = parameters.filter((one) => one.byPlace);
  const unknown = [...named].find((name) => !parameters.some((one) => one.name === name));
  if (unknown !== undefined && !manyByName) return `takes no \`${unknown}\``;
  if (byPlace > places.length && !manyByPlace) return `takes ${places.length} arguments, not ${byPlace}`;
  const filled = new Set([...places.slice(0, byPlace).map((one) => one.name), ...named]);
  const missing = parameters.find((one) => one.required && !filled.has(one.name));
  return missing && `needs \`${missing.name}\``;
}

/** `self, choices, impl=None, *args: Any, **kwargs` */
function parse(source: string): Signature {
  const signature: Signature = { parameters: [], manyByPlace: false, manyByName: false };
  let byPlace = true;
  for (const [index, text] of splitAtCommas(source).entries()) {
    const name = /^\**\w*/.exec(text)?.[0] ?? '';
    if (name.startsWith('**')) signature.manyByName = true;
    else if (name.startsWith('*')) {
      byPlace = false;
      signature.manyByPlace = name.length > 1;
    } else if (index > 0 && name !== '')
      signature.parameters.push({ name, required: !hasDefault(text), byPlace });
  }
  return signature;
}

/** A `=` outside of brackets, which belong to an annotation. */
function hasDefault(parameter: string): boolean {
  return withoutBrackets(parameter).includes('=');
}

function splitAtCommas(source: string): string[] {
  const parts: string[] = [];
  const flat = withoutBrackets(source.replace(/#[^\n]*/g, (comment) => ' '.repeat(comment.length)));
  let start = 0;
  for (const comma of flat.matchAll(/,|$/g)) {
    const part = flat.slice(start, comma.index).trim();
    if (part !== '') parts.push(part);
    start = comma.index + 1;
  }
  return parts;
}

/** The text with everything in brackets and strings blotted out. */
function withoutBrackets(text: string): string {
  let flat = text.replace(/"[^"\n]*"|'[^'\n]*'/g, (string) => '_'.repeat(string.length));
  for (let before = ''; before !== flat; ) {
    before = flat;
    flat = flat.replace(/[([{][^()[\]{}]*[)\]}]/g, (bracket) => '_'.repeat(bracket.length));
  }
  return flat;
}
