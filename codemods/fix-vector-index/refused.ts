import type { Project } from '../engine/project-facts.ts';
import type { Edit, Problem } from '../engine/types.ts';
import { isVectorType } from '../pgvector/index-facts.ts';
import { codeOf, type Words, wordsOf } from '../pgvector/index-words.ts';
import { type Problem as Fault, type IndexFacts, judgeIndex } from '../pgvector/judge-index.ts';
import { distanceAsked } from './evidence.ts';
import type { FoundIndex } from './found-index.ts';
import { indexFactsOf } from './index-facts-of.ts';
import { isColumn, sqlKey } from './vocabulary.ts';

/**
 * Why PostgreSQL refuses to make an index by hnsw or ivfflat; that it names no class is looked at elsewhere. `isFirst`: it says so
 * of the call as it is, and not of something else first.
 */
export function refused(found: FoundIndex, project: Project, isFirst = true): Problem[] {
  const facts = indexFactsOf(found);
  return judgeIndex(facts).map((fault) => {
    const { what, instead, edits = [] } = told(fault, found, facts, project);
    const problem = {
      code: codeOf(fault.kind),
      start: found.call.startIndex,
      end: found.call.endIndex,
      what: isFirst ? `${what}: PostgreSQL says \`${fault.error}\`` : what,
    };
    if (edits.length === 0) return { ...problem, reason: instead };
    return { ...problem, risk: '', repair: { outcome: instead, edits } };
  });
}

interface Told extends Words {
  edits?: Edit[];
}

/** In the words of every language, and what the revision, or a model, adds to them. */
function told(fault: Fault, found: FoundIndex, facts: IndexFacts, project: Project): Told {
  const { columns } = found.index;
  const names = columns.map((column) => sqlKey(column).expression);
  const words = wordsOf(fault, facts, names);
  const [{ type = '', operatorClass = '' } = {}] = facts.keys;
  switch (fault.kind) {
    case 'several-columns':
      return { ...words, instead: apartFrom(found, facts) };
    case 'class-of-another-type':
    case 'no-such-class': {
      const fitting = /^write `(\w+)`$/.exec(words.instead)?.[1];
      const edits = fitting ? renamed(found, operatorClass, fitting) : [];
      return edits.length > 0 ? { ...words, instead: `becomes \`${fitting}\``, edits } : words;
    }
    case 'no-dimensions':
      return isColumn(names[0] ?? '')
        ? words
        : { ...words, instead: `cast it to as many as there are: \`::${type}(…)\`` };
    case 'too-many-dimensions':
      return { ...words, instead: wayOut(words.instead, found, project) };
    default:
      return words;
  }
}

function apartFrom({ index }: FoundIndex, { keys }: IndexFacts): string {
  const others = index.columns.filter((_, at) => !isVectorType(keys[at]?.type));
  if (others.length === keys.length) return vectorsApart;
  const names = others.filter(isColumn).map((one) => `\`${one}\``);
  return names.length > 0
    ? `index the vectors alone, and ${names.join(', ')} by an index of its own`
    : vectorsApart;
}

const vectorsApart = 'make an index for each column of vectors';

/** Where the class is said once in the call. */
function renamed({ call }: FoundIndex, from: string, to: string): Edit[] {
  const places = [...call.text.matchAll(new RegExp(`(?<![\\w.])${from}(?!\\w)`, 'g'))];
  const [place] = places;
  if (!place || places.length > 1) return [];
  const start = call.startIndex + place.index;
  return [{ start, end: start + from.length, text: to }];
}

/** Half the precision, with the distance that searches ask for; of an expression, whatever does it for those. */
function wayOut(usual: string, { index }: FoundIndex, project: Project): string {
  const [column = ''] = index.columns;
  if (!usual.includes('halfvec_…_ops')) return usual;
  if (!isColumn(column)) return 'use fewer dimensions (`subvector`), or an index of its `binary_quantize`';
  const asked = distanceAsked(index.table, column, project);
  return 'distance' in asked ? usual.replace('halfvec_…_ops', `halfvec_${asked.distance.suffix}`) : usual;
}
