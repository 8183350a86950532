import { inlineCode } from '../lib/inline-code.ts';
import type { Answer } from './examine.ts';

export function findingItem({
  line,
  code,
  applicability,
  message,
}: Answer['findings'][number]): HTMLLIElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: `/e/${code}`, textContent: code });
  item.append(`Line ${line}: `, link, ` ${applicability}: `, ...inlineCode(message).map(piece));
  return item;
}

function piece({ text, isCode }: { text: string; isCode: boolean }): Node {
  return isCode
    ? Object.assign(document.createElement('code'), { textContent: text })
    : document.createTextNode(text);
}

/** Each line in an element of its own, so that it can be coloured. */
export function diffLines(diff: string): HTMLElement[] {
  return diff.split('\n').map((line) => {
    const isName = /^(?:---|\+\+\+) [ab]\//.test(line);
    const name = isName ? 'span' : line.startsWith('+') ? 'ins' : line.startsWith('-') ? 'del' : 'span';
    return Object.assign(document.createElement(name), { textContent: `${line}\n` });
  });
}
