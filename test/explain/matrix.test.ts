import { describe, expect, test } from 'vitest';
import { literalOf } from '../../recipes/literal.ts';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { capturedOutputs } from './captured.ts';
import { foreign } from './foreign.ts';
import { lacking, unrelated } from './unrelated.ts';

const recipes = readRecipes();
const captured = capturedOutputs();
const failures = captured.filter(({ failed }) => failed);

/**
 * What an example shows beside the error that it is about: the code that this is about in truth, or null for what has no
 * message of its own that a recipe could know.
 */
const asides: Readonly<Record<string, string | null>> = {
  // A type that is nowhere and one in a schema that is not searched are told alike.
  'extension-in-another-schema: Upgrade': 'PGV012',
  'extension-in-another-schema: Look for drift, where the model says 768 dimensions and the database has 1536':
    'PGV008',
  'render-item-loses-vector-types: Upgrade with that revision': 'PGV001',
  'template-import-does-not-help: Upgrade with that revision': 'PGV001',
  'stamped-past-a-broken-revision: Upgrade': 'PGV001',
  'stamped-past-a-broken-revision: Use the table': null,
  // The message of a table that is gone is the same, however it went.
  'stamped-revision-tables-missing: Downgrade': 'PGV031',
  'vector-type-not-recognized: Downgrade': 'PGV017',
  'ci-with-pgvector: Upgrade a revision that lacks an import': 'PGV001',
  // What node-postgres sends of a list, and the step prints.
  'drizzle-quoted-type: Store with node-postgres and no toDriver': 'PGV082',
  'alembic-plugin-for-pgvector: Upgrade with that revision': 'PGV001',
  'missing-extension-javascript: Migrate a new database': 'PGV012',
  'javascript-index-without-operator-class: Make the index with Knex': 'PGV022',
  // An operator that no search_path finds and one that a function's own path hides are told alike.
  'operator-hidden-by-search-path: Call it': 'PGV027',
  // A type that is not there, in a restore as in a migration.
  'dump-of-one-schema: Restore it into an empty database': 'PGV012',
  // TypeORM's own.
  'typeorm-vector-column: Run that with TypeORM 0.3.28': 'PGV043',
  // What a client says of a vector that is too short.
  'search-with-flask-sqlalchemy: Store and search': 'PGV020',
  'search-with-django: Store and search': 'PGV020',
  'search-with-drizzle: Store and search': 'PGV020',
  'search-with-sqlmodel: Give other values': 'PGV020',
};

/** A warning and not an error: wherever it stands in what went well, it is meant. */
const warned = 'PGV008';

const speaking = recipes
  .filter(({ errors, insteadOf }) => errors.length > 0 || insteadOf !== undefined)
  .map(({ code }) => code);

/** The codes that may be named for what a step printed; none: nothing may be named. */
function right({ name, codes }: { name: string; codes: readonly string[] }): readonly string[] {
  const aside = asides[name];
  const meant = aside === undefined ? codes : [aside];
  return meant.filter((code) => code !== null).filter((code) => speaking.includes(code));
}

const explained = (output: string) => matchError(output, recipes)?.code;

describe('every captured error names its own recipe', () => {
  test.each(failures)('$name', (one) => {
    const codes = right(one);
    if (codes.length === 0) expect(explained(one.output)).toBeUndefined();
    else expect(codes).toContain(explained(one.output));
  });

  test('what went well names no recipe of another example', () => {
    for (const one of captured.filter(({ failed }) => !failed)) {
      const code = explained(one.output);
      if (code !== undefined) expect([...right(one), warned], one.name).toContain(code);
    }
  });

  test('every recipe with an error and an example has that error captured', () => {
    const seen = new Set(captured.map(({ output }) => explained(output)));
    const unseen = recipes.filter(
      ({ code, errors, example }) => errors.length > 0 && example && !seen.has(code),
    );
    expect(unseen.map(({ code }) => code)).toEqual([]);
  });

  test('every aside is there', () => {
    const names = captured.map(({ name }) => name);
    for (const name of Object.keys(asides)) expect(names).toContain(name);
  });
});

const line = (text: string, change: (line: string, index: number) => string) =>
  text.split('\n').map(change).join('\n');
const wrap = (text: string) => line(text, (one) => one.match(/.{1,80}/g)?.join('\n') ?? '');
const wrapAtWords = (text: string) => line(text, (one) => one.replace(/(?=.{81})(.{1,80}) /g, '$1\n'));

/** How an error looks where people copy it from. */
const disguises: Readonly<Record<string, (text: string) => string>> = {
  'wrapped by a terminal': wrap,
  'wrapped at words': wrapAtWords,
  coloured: (text) => line(text, (one) => `\x1b[31;1m${one}\x1b[0m`),
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'docker compose': (text) => line(text, (one) => `web-1  | ${one}`),
  'docker compose, wrapped by a terminal': (text) => wrap(line(text, (one) => `migrate_1  | ${one}`)),
  'GitHub Actions': (text) => line(text, (one) => `2026-11-25T22:47:27.1234567Z ${one}`),
  'gh run view --log': (text) =>
    line(text, (one) => `test\tRun alembic upgrade head\t2026-11-25T22:47:27.1234567Z ${one}`),
  'a group of GitHub Actions': (text) => line(text, (one, at) => (at === 0 ? `##[error]${one}` : one)),
  'kubectl logs': (text) => line(text, (one) => `2026-11-25T22:47:27.123456789Z stderr F ${one}`),
  Heroku: (text) => line(text, (one) => `2026-11-25T22:47:27.123456+00:00 app[release.1]: ${one}`),
  journalctl: (text) => line(text, (one) => `Nov 25 22:47:27 host app[812]: ${one}`),
  pytest: (text) => line(text, (one) => `E   ${one}`),
  'a quotation': (text) => line(text, (one) => `> ${one}`),
  "a box of Rich's": (text) => line(text, (one) => `│ ${one.padEnd(100)} │`),
  'among other lines': (text) =>
    `${'INFO  [app] ok\n'.repeat(2000)}${text}\n${'INFO  [app] ok\n'.repeat(2000)}`,
};

describe.each(Object.entries(disguises))('%s', (_, disguise) => {
  test('hides no error, and makes none', () => {
    for (const { name, output } of failures)
      expect(explained(disguise(output)), name).toBe(explained(output));
  });
});

test.each(lacking)('a name of the template that a revision lacks: %s', (error) => {
  expect(explained(error)).toBe('PGV009');
});

describe('errors that no recipe is about', () => {
  test.each([...unrelated, ...foreign])('%s', (error) => {
    expect(explained(error)).toBeUndefined();
  });

  test('are many', () => {
    expect(new Set([...unrelated, ...foreign]).size).toBeGreaterThan(270);
  });
});

test('what a pattern refers back to is no text to look for', () => {
  expect(literalOf(String.raw`use of (\w+): name '\1' is not defined`)).toBe("' is not defined");
});
