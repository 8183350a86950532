import type { Edit, Finding } from '../engine/types.ts';
import { keywordArgument, positionalArguments } from '../python/values.ts';
import type { FoundIndex } from './found-index.ts';
import { codes } from './vocabulary.ts';

/**
 * An operator class under a name that is not the column of the index: SQLAlchemy looks for the column's alone, and leaves it out
 * without a word (https://github.com/pgvector/pgvector-python/issues/65). Both are keys of the table's columns, where the index says
 * its column by a string; a variable may hold one with another key.
 */
export function misnamedColumn(found: FoundIndex): Finding | undefined {
  const { index, call, raw, inModel } = found;
  const [column = '', ...others] = index.columns;
  const [named = '', ...more] = index.operatorClasses.keys();
  if (
    raw ||
    (inModel && positionalArguments(call)[1]?.type !== 'string') ||
    others.length > 0 ||
    more.length > 0 ||
    !/^\w+$/.test(column)
  )
    return undefined;
  if (named === '' || named === column) return undefined;
  const edits = renamed(found, column);
  // An index without a class of its own fails with hnsw, and means another one with ivfflat, which databases may have.
  const applicability = edits.length === 0 ? 'manual' : index.method === 'hnsw' ? 'safe' : 'unsafe';
  const what = `\`postgresql_ops\` names \`${named}\`, and the index is on \`${column}\`: SQLAlchemy leaves the operator class out${index.method === 'ivfflat' ? ', and ivfflat then means its default' : ''}`;
  const message = `${what}; ${edits.length === 0 ? 'not edited: its name is not said there' : `becomes \`${column}\``}`;
  const { startIndex: start, endIndex: end } = call;
  return { code: codes.noOperatorClass, message, applicability, start, end, edits };
}

function renamed({ call }: FoundIndex, column: string): Edit[] {
  const key = keywordArgument(call, 'postgresql_ops')?.namedChild(0)?.childForFieldName('key');
  const content =
    key?.type === 'string' ? key.namedChildren.filter((one) => one?.type === 'string_content') : [];
  const [only] = content;
  return content.length === 1 && only ? [{ start: only.startIndex, end: only.endIndex, text: column }] : [];
}
