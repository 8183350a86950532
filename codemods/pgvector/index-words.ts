import { isVectorType, methodFacts, operatorClasses, vectorMethods } from './index-facts.ts';
import { type IndexFacts, judgeIndex, type Problem } from './judge-index.ts';

/** What is to be said of an index that PostgreSQL refuses, or that serves no search. */
export interface IndexFault {
  kind: Problem['kind'] | 'btree';
  /** Of the recipe. */
  code: string;
  what: string;
  /** What to do instead. */
  instead: string;
}

/** All that is wrong with an index; `names`: its keys as a person reads them. */
export function faultsOf(facts: IndexFacts, names: readonly string[]): IndexFault[] {
  if (facts.method === 'btree') return btree(facts, names[0] ?? '');
  return judgeIndex(facts).map((problem) => {
    const { what, instead } = wordsOf(problem, facts, names);
    return {
      kind: problem.kind,
      code: codeOf(problem.kind),
      what: `${what}: PostgreSQL says \`${problem.error}\``,
      instead,
    };
  });
}

/** Of the recipe that explains it. */
export function codeOf(kind: Problem['kind']): string {
  switch (kind) {
    case 'several-columns':
    case 'unique':
    case 'included-columns':
    case 'order':
      return 'PGV085';
    case 'unknown-parameter':
    case 'value-out-of-bounds':
    case 'ef-construction-below-m':
      return 'PGV084';
    case 'class-of-another-type':
    case 'no-such-class':
    case 'no-default-class':
      return 'PGV022';
    default:
      return 'PGV021';
  }
}

/** A unique one has another purpose, and one of several columns as well. */
function btree({ keys, unique }: IndexFacts, name: string): IndexFault[] {
  const [key, ...others] = keys;
  if (!key || others.length > 0 || unique || !isVectorType(key.type) || key.type === 'bit') return [];
  return [
    {
      kind: 'btree',
      code: 'PGV025',
      what: `a btree on the vectors of \`${name}\` serves no search, and refuses rows of more than 2,704 bytes`,
      instead: `use hnsw with the class of the queries' distance, \`${key.type}_cosine_ops\` for \`<=>\``,
    },
  ];
}

export interface Words {
  what: string;
  instead: string;
}

/** What is wrong, and what to do; `names`: the keys as a person reads them. Who knows more of the source says more. */
export function wordsOf(problem: Problem, facts: IndexFacts, names: readonly string[]): Words {
  const { method, keys } = facts;
  const [name = ''] = names;
  const [{ type = '', dimensions, operatorClass = '' } = {}] = keys;
  switch (problem.kind) {
    case 'unique':
      return { what: `${method} makes no unique index`, instead: uniqueness };
    case 'included-columns':
      return { what: `${method} has no INCLUDE`, instead: 'leave the included columns away' };
    case 'order':
      return { what: `${method} has no ASC, DESC or NULLS FIRST`, instead: 'leave the order away' };
    case 'several-columns':
      return {
        what: `${method} indexes one column, and this index has ${keys.length}`,
        instead: 'index the vectors alone, and the others by an index of their own',
      };
    case 'no-dimensions':
      return {
        what: `\`${name}\` is a \`${type}\` without dimensions`,
        instead: `say how many the column has, or index a cast: \`((${name}::${type}(…)) ${type}_…_ops)\``,
      };
    case 'too-few-dimensions':
      return {
        what: `${method} has no angles to divide in one dimension`,
        instead: 'use hnsw, or a class for `<->`',
      };
    case 'too-many-dimensions':
      return tooMany(method, type, Number(dimensions), name);
    case 'no-default-class':
      return {
        what: `${method} has no operator class by default, and this index names none`,
        instead: `the class has to be that of the queries' distance, \`${type}_cosine_ops\` for \`<=>\``,
      };
    case 'class-of-another-type':
    case 'no-such-class':
      return ofClass(method, type, operatorClass, name);
    default:
      return ofParameter(problem, facts);
  }
}

const uniqueness =
  'leave the uniqueness away; an index by distance can not tell equal vectors from near ones';

function tooMany(method: string, type: string, dimensions: number, name: string): Words {
  const most = isVectorType(type) ? (methodFacts.hnsw.mostDimensions[type] ?? 0) : 0;
  const half = `${name}::halfvec(${dimensions})`;
  return {
    what: `${method} takes at most ${most.toLocaleString('en')} dimensions of \`${type}\`, and \`${name}\` has ${dimensions.toLocaleString('en')}`,
    instead:
      type === 'vector' && dimensions <= (methodFacts.hnsw.mostDimensions.halfvec ?? 0)
        ? `an index on half the precision does it, \`((${half}) halfvec_…_ops)\`, for queries that say \`${half}\` as well`
        : 'use fewer dimensions (`subvector`), or an index of its `binary_quantize`',
  };
}

function ofClass(method: string, type: string, operatorClass: string, name: string): Words {
  const known = operatorClasses.find((one) => one.name === operatorClass);
  const [, distance = ''] = /(l1|l2|ip|cosine|hamming|jaccard)_ops$/.exec(operatorClass) ?? [];
  const fitting = operatorClasses.filter((one) => one.method === method && one.type === type);
  const same = fitting.find((one) => one.name === `${type}_${distance}_ops`);
  const what =
    known && type && known.type !== type
      ? `\`${operatorClass}\` is for \`${known.type}\`, and \`${name}\` is a \`${type}\``
      : `${known ? method : 'pgvector'} has no \`${operatorClass}\``;
  if (same) return { what, instead: `write \`${same.name}\`` };
  const other = method === 'ivfflat' ? 'use hnsw' : 'use another type';
  const classes = fitting.map((one) => `\`${one.name}\``).join(', ');
  return { what, instead: classes ? `${method} has ${classes}` : other };
}

/** Set where one searches. */
const ofSearches: Readonly<Record<string, string>> = {
  ef_search: 'it belongs to a search: `SET LOCAL hnsw.ef_search = …`',
  probes: 'it belongs to a search: `SET LOCAL ivfflat.probes = …`',
};

function ofParameter({ kind, error, detail }: Problem, { method, parameters }: IndexFacts): Words {
  if (kind === 'ef-construction-below-m') {
    const [m, construction] = ['m', 'ef_construction'].map(
      (one) => parameters.get(one) ?? `the usual ${methodFacts.hnsw.parameters[one]?.usual}`,
    );
    return {
      what: `\`ef_construction\` has to be twice \`m\` at least, and this index has ${construction} with an \`m\` of ${m}`,
      instead: 'give more of the one or less of the other',
    };
  }
  const [, name = ''] = /"(\w+)"$/.exec(error) ?? [];
  const own = methodFacts[method === 'ivfflat' ? 'ivfflat' : 'hnsw'].parameters;
  if (kind === 'unknown-parameter') {
    const owner = vectorMethods.find((one) => Object.hasOwn(methodFacts[one].parameters, name));
    return {
      what: owner
        ? `\`${name}\` is a parameter of ${owner}, and this index is ${method}`
        : `${method} has no parameter \`${name}\``,
      instead:
        ofSearches[name] ??
        `${method} takes ${Object.keys(own)
          .map((one) => `\`${one}\``)
          .join(' and ')}`,
    };
  }
  const [least, most] = [...(detail ?? '').matchAll(/"(\d+)"/g)].map(([, digits]) =>
    Number(digits).toLocaleString('en'),
  );
  return {
    what: `${method} takes from ${least} to ${most} for \`${name}\``,
    instead: `an index that says nothing has ${own[name]?.usual}`,
  };
}
