import type { Problem } from '../engine/types.ts';
import { isVectorType, methodFacts, operatorClasses } from '../pgvector/index-facts.ts';
import { codeOf, type Words, wordsOf } from '../pgvector/index-words.ts';
import { type Problem as Fault, judgeIndex } from '../pgvector/judge-index.ts';
import type { Found } from './found.ts';

/** Why PostgreSQL refuses to make an index, and what makes it one that it takes. */
export function refused(found: Found): Problem[] {
  return judgeIndex(found.facts).map((fault) => {
    const { what, instead } = told(fault, found);
    return {
      code: codeOf(fault.kind),
      what: `${what}: PostgreSQL says \`${fault.error}\``,
      reason: instead,
      start: found.start,
      end: found.end,
    };
  });
}

function told(fault: Fault, found: Found): Words {
  const { facts, key, raw } = found;
  const { method } = facts;
  switch (fault.kind) {
    case 'no-default-class':
    case 'no-such-class':
    case 'class-of-another-type':
      return ofClass(found);
    case 'no-dimensions':
      return {
        what: `\`${key}\` is a column without dimensions`,
        instead: raw
          ? 'say in the type of the column how many there are'
          : 'say in the field how many there are: `dimensions=…`',
      };
    case 'too-few-dimensions':
      return { what: `${method} has no angles to divide in one dimension`, instead: 'use hnsw' };
    case 'too-many-dimensions':
      return tooMany(found);
    default:
      return wordsOf(fault, facts, [key]);
  }
}

function tooMany({ facts: { method, keys }, key, raw }: Found): Words {
  const [{ type = '', dimensions, operatorClass } = {}] = keys;
  const most = isVectorType(type) ? methodFacts.hnsw.mostDimensions[type] : undefined;
  const what = `${method} takes at most ${most?.toLocaleString('en')} dimensions of \`${type}\`, and \`${key}\` has ${dimensions?.toLocaleString('en')}`;
  if (type !== 'vector' || Number(dimensions) > (methodFacts.hnsw.mostDimensions.halfvec ?? 0))
    return { what, instead: 'ask the model for fewer dimensions' };
  const [, distance = '…'] = /^[^_]*_(\w+)_ops$/.exec(operatorClass ?? '') ?? [];
  const half = raw
    ? `\`((${key}::halfvec(${dimensions})) halfvec_${distance}_ops)\``
    : `\`OpClass(Cast("${key}", HalfVectorField(dimensions=${dimensions})), name="halfvec_${distance}_ops")\` in place of \`fields\``;
  return { what, instead: `an index on half the precision does it, ${half}, for queries that cast as well` };
}

function ofClass({ facts: { method, keys }, key, raw }: Found): Words {
  const [{ type = '', operatorClass = 'none' } = {}] = keys;
  const [, distance = ''] = /(l1|l2|ip|cosine|hamming|jaccard)_ops$/.exec(operatorClass) ?? [];
  const fitting = operatorClasses.filter((one) => one.method === method && one.type === type);
  const same = fitting.find(({ name }) => name === `${type}_${distance}_ops`)?.name;
  const known = operatorClasses.find(({ name }) => name === operatorClass);
  const names = fitting.map(({ name }) => `\`${name}\``).join(', ');
  const spelled = raw ? names : `${names}, in \`opclasses\``;
  if (operatorClass === 'none')
    return {
      what: `${method} has no operator class by default, and this index names none`,
      instead: `name one of ${spelled}`,
    };
  const what =
    known && type && known.type !== type
      ? `\`${operatorClass}\` is for \`${known.type}\`, and \`${key}\` is a \`${type}\``
      : known
        ? `${method} has no \`${operatorClass}\``
        : `pgvector has no \`${operatorClass}\``;
  if (same) return { what, instead: `write \`${same}\`` };
  return { what, instead: names ? `name one of ${spelled}` : 'use another type' };
}
