import type { Edit, Problem } from '../engine/types.ts';
import { keywordArgument, positionalArguments } from '../python/values.ts';
import type { FoundIndex } from './found-index.ts';
import { codes, isColumn } from './vocabulary.ts';

/**
 * An operator class under a name that is not the column of the index: SQLAlchemy looks for the column's alone, and leaves it out
 * without a word (https://github.com/pgvector/pgvector-python/issues/65). Both are keys of the table's columns, where the index says
 * its column by a string; a variable may hold one with another key.
 */
export function misnamedColumn(found: FoundIndex): Problem[] | undefined {
  const { index, call } = found;
  const [column = '', ...others] = index.columns;
  const [named = '', ...more] = index.operatorClasses.keys();
  const isPlain = isColumn(column) && others.length === 0 && more.length === 0;
  if (!isPlain || !namesByKey(found) || named === '' || named === column) return undefined;
  const edits = renamed(found, column);
  // Without a class of its own an index fails with hnsw, and means another one with ivfflat, which databases may have.
  const isSilent = index.method === 'ivfflat';
  const what = `\`postgresql_ops\` names \`${named}\`, and the index is on \`${column}\`: SQLAlchemy leaves the operator class out`;
  const meant = isSilent ? ', and ivfflat then means its default' : '';
  return [
    {
      code: codes.noOperatorClass,
      start: call.startIndex,
      end: call.endIndex,
      what: `${what}${meant}`,
      reason: edits.length === 0 ? 'its name is not said there' : undefined,
      risk: isSilent ? '' : undefined,
      repair: { outcome: `becomes \`${column}\``, edits },
    },
  ];
}

/** Does the call say its column by the key that SQLAlchemy looks for? */
function namesByKey({ raw, inModel, call }: FoundIndex): boolean {
  return !raw && (!inModel || positionalArguments(call)[1]?.type === 'string');
}

function renamed({ call }: FoundIndex, column: string): Edit[] {
  const key = keywordArgument(call, 'postgresql_ops')?.namedChild(0)?.childForFieldName('key');
  const content =
    key?.type === 'string' ? key.namedChildren.filter((one) => one?.type === 'string_content') : [];
  const [only] = content;
  return content.length === 1 && only ? [{ start: only.startIndex, end: only.endIndex, text: column }] : [];
}
