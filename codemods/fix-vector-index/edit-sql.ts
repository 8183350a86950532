import type { Node } from 'web-tree-sitter';
import type { Edit } from '../engine/types.ts';

/** `USING hnsw (embedding`, up to the end of its one key. */
const key = /\bUSING\s+(?:hnsw|ivfflat)\s*\(\s*((?:\\?"\w+\\?"|\w+|\((?:[^()]|\([^()]*\))*\)))(?=\s*\))/gi;

/** The edit that gives the one index in a string of SQL an operator class; `undefined` when it can't be told where. */
export function giveClassInSql(call: Node, operatorClass: string): Edit[] | undefined {
  const strings = call.descendantsOfType('string').filter((one) => one !== null);
  const places = strings.flatMap((string) =>
    [...string.text.matchAll(key)].map(({ index, 0: whole }) => string.startIndex + index + whole.length),
  );
  const [start, ...others] = places;
  if (start === undefined || others.length > 0) return undefined;
  return [{ start, end: start, text: ` ${operatorClass}` }];
}
