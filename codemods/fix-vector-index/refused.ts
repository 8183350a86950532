import type { Edit, Finding, Project } from '../engine/types.ts';
import { isVectorType, methodFacts, operatorClasses, vectorMethods } from '../pgvector/index-facts.ts';
import { type IndexFacts, judgeIndex, type Problem } from '../pgvector/judge-index.ts';
import { distanceAsked } from './evidence.ts';
import type { FoundIndex } from './found-index.ts';
import { indexFactsOf } from './index-facts-of.ts';
import { codes, isColumn, sqlKey } from './vocabulary.ts';

/** Why PostgreSQL refuses to make an index by hnsw or ivfflat; that it names no class is looked at elsewhere. */
export function refused(found: FoundIndex, project: Project): Finding[] {
  const facts = indexFactsOf(found);
  return judgeIndex(facts).map((problem) => {
    const { code, what, instead, edits = [] } = told(problem, found, facts, project);
    const end = edits.length > 0 ? instead : `not edited: ${instead}`;
    return {
      code,
      message: `${what}: PostgreSQL says \`${problem.error}\`; ${end}`,
      applicability: edits.length > 0 ? 'unsafe' : 'manual',
      start: found.call.startIndex,
      end: found.call.endIndex,
      edits,
    };
  });
}

interface Told {
  code: string;
  what: string;
  instead: string;
  edits?: Edit[];
}

function told(problem: Problem, found: FoundIndex, facts: IndexFacts, project: Project): Told {
  switch (problem.kind) {
    case 'several-columns':
    case 'unique':
    case 'included-columns':
    case 'order':
      return { code: codes.severalColumns, ...ofShape(problem.kind, facts, found) };
    case 'unknown-parameter':
    case 'value-out-of-bounds':
    case 'ef-construction-below-m':
      return { code: codes.parameter, ...ofParameters(problem, facts) };
    case 'class-of-another-type':
    case 'no-such-class':
    case 'no-default-class':
      return { code: codes.noOperatorClass, ...ofClass(facts, found) };
    default:
      return { code: codes.tooManyDimensions, ...ofDimensions(problem, facts, found, project) };
  }
}

type Words = Omit<Told, 'code'>;

function ofShape(kind: Problem['kind'], { method, keys }: IndexFacts, { index }: FoundIndex): Words {
  if (kind === 'unique')
    return {
      what: `${method} makes no unique index`,
      instead: 'leave `unique` away; an index by distance can not tell equal vectors from near ones',
    };
  if (kind === 'included-columns')
    return { what: `${method} has no INCLUDE`, instead: 'leave the included columns away' };
  if (kind === 'order')
    return { what: `${method} has no ASC, DESC or NULLS FIRST`, instead: 'leave the order away' };
  const others = index.columns.filter((_, at) => !isVectorType(keys[at]?.type));
  const apart =
    others.length === keys.length
      ? ''
      : others
          .filter(isColumn)
          .map((one) => `\`${one}\``)
          .join(', ');
  return {
    what: `${method} indexes one column, and this index has ${keys.length}`,
    instead: apart
      ? `index the vectors alone, and ${apart} by an index of its own`
      : 'make an index for each column of vectors',
  };
}

function ofParameters({ kind, error, detail }: Problem, { method, parameters }: IndexFacts): Words {
  const [, name = ''] = /"(\w+)"$/.exec(error) ?? [];
  if (kind === 'unknown-parameter') {
    const owner = vectorMethods.find((one) => Object.hasOwn(methodFacts[one].parameters, name));
    const own = Object.keys(methodFactsOf(method)).map((one) => `\`${one}\``);
    return {
      what: owner
        ? `\`${name}\` is a parameter of ${owner}, and this index is ${method}`
        : `${method} has no parameter \`${name}\``,
      instead: searchSettings[name] ?? `${method} takes ${own.join(' and ')}`,
    };
  }
  if (kind === 'ef-construction-below-m') {
    const [m, construction] = ['m', 'ef_construction'].map(
      (one) => parameters.get(one) ?? `the usual ${methodFacts.hnsw.parameters[one]?.usual}`,
    );
    return {
      what: `\`ef_construction\` has to be twice \`m\` at least, and this index has ${construction} with an \`m\` of ${m}`,
      instead: 'give more of the one or less of the other',
    };
  }
  const [least, most] = [...(detail ?? '').matchAll(/"(\d+)"/g)].map(([, digits]) =>
    Number(digits).toLocaleString('en'),
  );
  return {
    what: `${method} takes from ${least} to ${most} for \`${name}\``,
    instead: `an index that says nothing has ${methodFactsOf(method)[name]?.usual}`,
  };
}

/** Set where one searches. */
const searchSettings: Readonly<Record<string, string>> = {
  ef_search: 'it belongs to a search: `SET LOCAL hnsw.ef_search = …`',
  probes: 'it belongs to a search: `SET LOCAL ivfflat.probes = …`',
};

function methodFactsOf(method: string) {
  return methodFacts[method === 'ivfflat' ? 'ivfflat' : 'hnsw'].parameters;
}

function ofClass({ method, keys }: IndexFacts, found: FoundIndex): Words {
  const [{ type = '', operatorClass = '' } = {}] = keys;
  const [, distance = ''] = /(l1|l2|ip|cosine|hamming|jaccard)_ops$/.exec(operatorClass) ?? [];
  const fitting = operatorClasses.filter((one) => one.method === method && one.type === type);
  const same = fitting.find(({ name }) => name === `${type}_${distance}_ops`)?.name;
  const { expression: column } = sqlKey(found.index.columns[0] ?? '');
  const known = operatorClasses.find(({ name }) => name === operatorClass);
  const what =
    known && known.type !== type && type
      ? `\`${operatorClass}\` is for \`${known.type}\`, and \`${column}\` is a \`${type}\``
      : known
        ? `${method} has no \`${operatorClass}\``
        : `pgvector has no \`${operatorClass}\``;
  const edits = same ? renamed(found, operatorClass, same) : [];
  if (same) return { what, instead: edits.length > 0 ? `becomes \`${same}\`` : `write \`${same}\``, edits };
  const names = fitting.map(({ name }) => `\`${name}\``);
  const other = method === 'ivfflat' ? 'use hnsw' : 'use another type';
  return { what, instead: names.length > 0 ? `${method} has ${names.join(', ')}` : other };
}

/** Where the class is said once in the call. */
function renamed({ call }: FoundIndex, from: string, to: string): Edit[] {
  const places = [...call.text.matchAll(new RegExp(`(?<![\\w.])${from}(?!\\w)`, 'g'))];
  const [place] = places;
  if (!place || places.length > 1) return [];
  const start = call.startIndex + place.index;
  return [{ start, end: start + from.length, text: to }];
}

function ofDimensions(
  { kind }: Problem,
  { method, keys }: IndexFacts,
  found: FoundIndex,
  project: Project,
): Words {
  const { expression: column } = sqlKey(found.index.columns[0] ?? '');
  const [{ type = '', dimensions } = {}] = keys;
  if (kind === 'no-dimensions')
    return {
      what: `\`${column}\` is a \`${type}\` without dimensions`,
      instead: isColumn(column)
        ? `say how many the column has, or index a cast: \`((${column}::${type}(…)) ${type}_…_ops)\``
        : `cast it to as many as there are: \`::${type}(…)\``,
    };
  if (kind === 'too-few-dimensions')
    return {
      what: `${method} has no angles to divide in one dimension`,
      instead: 'use hnsw, or a class for `<->`',
    };
  const most = isVectorType(type) ? methodFacts.hnsw.mostDimensions[type] : undefined;
  return {
    what: `${method} takes at most ${most?.toLocaleString('en')} dimensions of \`${type}\`, and \`${column}\` has ${dimensions?.toLocaleString('en')}`,
    instead: wayOut(found, type, Number(dimensions), project),
  };
}

function wayOut({ index }: FoundIndex, type: string, dimensions: number, project: Project): string {
  const [column = ''] = index.columns;
  if (type !== 'vector' || dimensions > (methodFacts.hnsw.mostDimensions.halfvec ?? 0) || !isColumn(column))
    return 'use fewer dimensions (`subvector`), or an index of its `binary_quantize`';
  const asked = distanceAsked(index.table, column, project);
  const suffix = 'distance' in asked ? asked.distance.suffix : '…_ops';
  const half = `${column}::halfvec(${dimensions})`;
  return `an index on half the precision does it, \`((${half}) halfvec_${suffix})\`, for queries that say \`${half}\` as well`;
}
