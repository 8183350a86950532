import type { DjangoIndex } from '../django/indexes.ts';
import type { KnownType } from '../django/schema.ts';
import { typeFacts } from '../pgvector/index-facts.ts';
import type { IndexFacts, IndexKey } from '../pgvector/judge-index.ts';
import type { Place } from '../schema/facts.ts';

/** An index of vectors that a file makes or declares. */
export interface Found extends Place {
  facts: IndexFacts;
  /** What it is on, as people call it. */
  key: string;
  /** Said in SQL. */
  raw: boolean;
}

/** `typeOf`: of a field by its name, as far as it is to be seen. */
export function foundIndex(
  index: DjangoIndex,
  typeOf: (field: string) => KnownType | undefined,
): Found | undefined {
  if (index.method === '') return undefined;
  const keys = index.keys.map((name, at): IndexKey => {
    const operatorClass = index.isOpen ? undefined : (index.operatorClasses[at] ?? 'none');
    if (!index.isExpression) return { ...keyOf(typeOf(name)), operatorClass };
    const cast = at === 0 ? index.cast : undefined;
    return {
      ...keyOf(cast && { vector: cast.vector, dimensions: cast.dimensions }),
      operatorClass: index.operatorClasses[at],
    };
  });
  return {
    start: index.start,
    end: index.end,
    facts: { method: index.method, keys, parameters: index.parameters, unique: false },
    key: index.cast?.field ?? index.keys[0] ?? '',
    raw: false,
  };
}

/** `bit` without a number is one bit. */
export function keyOf(known: KnownType | undefined): Pick<IndexKey, 'type' | 'dimensions'> {
  const type = known?.vector;
  const without = type && type in typeFacts && !typeFacts[type as keyof typeof typeFacts].lengthMayBeMissing;
  return { type, dimensions: known?.dimensions === 'none' && without ? 1 : known?.dimensions };
}
