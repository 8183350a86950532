import { ExpectedError } from '../../lib/expected-error.ts';
import { nearest } from '../../lib/nearest.ts';
import { type Example, exampleIds, readExample } from './list-examples.ts';

/**
 * The examples of these ids, or all when there are none. Reads no others.
 * @throws ExpectedError for an unknown id, with the known ones and the nearest.
 */
export function findExamples(ids: readonly string[]): Example[] {
  const known = exampleIds();
  const chosen = ids.length === 0 ? known : [...new Set(ids)];
  return chosen.map((id) => (known.includes(id) ? readExample(id) : unknown(id, known)));
}

function unknown(id: string, known: readonly string[]): never {
  const near = nearest(id, known);
  throw new ExpectedError({
    what: `There is no example called ${id}.`,
    why: `There are: ${known.join(', ')}.`,
    todo: near ? `Did you mean: kit examples run ${near}` : 'See them with: kit examples list',
  });
}
