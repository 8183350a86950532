import MiniSearch from 'minisearch';
import type { Recipe } from './recipes.ts';

/** A page whose words are near. */
export interface Guess {
  code: string;
  title: string;
}

/** Below this the words that are shared say nothing. */
const leastScore = 12;
const most = 3;
/** Characters of its end, which says what went wrong. */
const mostAsked = 2000;
/** Without one of these a text is about something else. */
const subject = /vector|halfvec|sparsevec|hnsw|ivfflat|embedding/i;
/** What stands in every log says nothing about what is wrong. */
const common = new Set(
  'a an and at by error errors exception failed file for from in is line most recent call last no not of on or the to traceback with'.split(
    ' ',
  ),
);

/**
 * The recipes that are nearest to a text by its words, the nearest first; none where nothing is near. minisearch was chosen because
 * it is small, is kept up, has no dependencies and runs in the browser as well.
 */
export function guessesFor(text: string, recipes: readonly Recipe[]): Guess[] {
  const asked = text.slice(-mostAsked);
  if (!subject.test(asked)) return [];
  const index = new MiniSearch<Recipe>({
    idField: 'code',
    fields: ['title', 'summary', 'errors', 'body'],
    storeFields: ['title'],
    extractField: (recipe, field) => {
      const value = recipe[field as keyof Recipe];
      return Array.isArray(value) ? value.join(' ') : String(value);
    },
    tokenize: (value) => value.match(/[a-z_][a-z0-9_]{2,}|<[=#~+-]>/gi) ?? [],
    processTerm: (term) => (common.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: { boost: { title: 4, errors: 3, summary: 2 }, combineWith: 'OR' },
  });
  index.addAll(recipes.filter(({ kind }) => kind === 'resolution'));
  return index
    .search(asked)
    .filter(({ score }) => score >= leastScore)
    .slice(0, most)
    .map(({ id, title }) => ({ code: String(id), title: String(title) }));
}
