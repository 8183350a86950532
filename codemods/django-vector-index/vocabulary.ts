import type { ProblemKind } from '../pgvector/judge-index.ts';

const dimensions = 'PGV021';
const operatorClass = 'PGV022';

/** The recipe that explains a kind of problem. */
export const codeOf: Readonly<Partial<Record<ProblemKind, string>>> = {
  'too-many-dimensions': dimensions,
  'too-few-dimensions': dimensions,
  'no-dimensions': dimensions,
  'no-default-class': operatorClass,
  'no-such-class': operatorClass,
  'class-of-another-type': operatorClass,
};
