import { children, type SyntaxNode, stringOf } from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { ColumnTypes, indexesIn } from '../sql/sql-index.ts';
import { statementPlaces } from '../sql/statement-places.ts';
import type { CodeIndex } from './index.ts';

const ofTables = /\b(?:create|alter|drop)\s+(?:unlogged\s+)?(?:unique\s+)?(?:table|index)\b/i;

/** `CREATE INDEX …` in strings, with the types that SQL in the same file gives to the columns. */
export function indexesInStrings(script: Script): CodeIndex[] {
  const types = new ColumnTypes();
  const strings = script
    .find('StringLiteral', 'TemplateLiteral')
    .map(({ node }) => node)
    .sort((a, b) => a.start - b.start);
  return strings.flatMap((node) => {
    const text = sqlOf(node);
    if (!ofTables.test(text)) return [];
    return indexesIn(statementPlaces(text), types).map(({ facts, names }) => ({ at: node, facts, names }));
  });
}

/** A hole stands as `{}`, which is read as a name that is not to be seen. */
function sqlOf(node: SyntaxNode): string {
  return stringOf(node) ?? children(node, 'quasis').map(cookedOf).join('{}');
}

function cookedOf({ value }: SyntaxNode): string {
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '';
}
