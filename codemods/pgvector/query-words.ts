import type { Problem } from '../engine/types.ts';

/** What is to be said of an ORDER BY that is computed from a distance. */
export function similarityProblem({ start, end }: { start: number; end: number }): Problem {
  return {
    code: 'PGV054',
    what: 'this orders by a similarity, downwards: an index of vectors serves ORDER BY with the distance itself, upwards, so every row is read and sorted',
    reason:
      'order by the distance, `ORDER BY embedding <=> …` without DESC, and compute the similarity in the SELECT alone',
    start,
    end,
  };
}
