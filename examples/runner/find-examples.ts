import { ExpectedError } from '../../lib/expected-error.ts';
import { nearest } from '../../lib/nearest.ts';
import type { Example } from './list-examples.ts';

/**
 * The examples of these ids, or all when there are none.
 * @throws ExpectedError for an unknown id, with the known ones and the nearest.
 */
export function findExamples(ids: readonly string[], known: readonly Example[]): Example[] {
  if (ids.length === 0) {
    return [...known];
  }
  return [...new Set(ids)].map((id) => known.find((example) => example.id === id) ?? unknown(id, known));
}

function unknown(id: string, known: readonly Example[]): never {
  const ids = known.map((example) => example.id);
  const near = nearest(id, ids);
  throw new ExpectedError({
    what: `There is no example called ${id}.`,
    why: `There are: ${ids.join(', ')}.`,
    todo: near ? `Did you mean: kit examples run ${near}` : 'See them with: kit examples list',
  });
}
