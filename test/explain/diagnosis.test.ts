import { describe, expect, test } from 'vitest';
import { guessesFor } from '../../recipes/guess.ts';
import { matchError } from '../../recipes/match.ts';
import { problemsIn } from '../../recipes/problems.ts';
import { readRecipes } from '../../recipes/recipes.ts';

const recipes = readRecipes();
const codes = (text: string) => problemsIn(text, recipes).map(({ recipe }) => recipe.code);
const absent = 'error: type "vector" does not exist';

describe('the same error has the remedy of the tool that sent it', () => {
  test.each([
    [
      `INFO  [alembic.runtime.migration] Running upgrade\n(psycopg.errors.UndefinedObject) ${absent}`,
      'PGV012',
    ],
    [`django.db.utils.ProgrammingError: ${absent}`, 'PGV012'],
    [`$ npx drizzle-kit migrate\n${absent}`, 'PGV044'],
    [`$ npx prisma migrate deploy\nError: P3018\n${absent}`, 'PGV090'],
    [`$ npx knex migrate:latest\nmigration file failed\n${absent}`, 'PGV090'],
    [`ERROR: ${absent} in SequelizeDatabaseError`, 'PGV090'],
    [absent, 'PGV012'],
    ['DrizzleQueryError: data type vector has no default operator class for access method "hnsw"', 'PGV050'],
  ])('%s', (text, code) => {
    expect(matchError(text, recipes)?.code).toBe(code);
  });
});

const traceback = (error: string) =>
  `Traceback (most recent call last):\n  File "a.py", line 1, in b\n    c\n${error}\n`;
const name = "NameError: name 'pgvector' is not defined";

test('two failures in one paste are both told, the first in time first', () => {
  const first = `$ alembic upgrade head\n${traceback(name)}`;
  const second = `$ alembic upgrade head\n${traceback(`sqlalchemy.exc.ProgrammingError: (psycopg.errors.UndefinedObject) ${absent}`)}`;
  expect(codes(first + second)).toEqual(['PGV001', 'PGV012']);
  expect(codes(second + first)).toEqual(['PGV012', 'PGV001']);
  expect(problemsIn(first + second, recipes).map(({ line }) => line)).toEqual([5, 10]);
  expect(codes(first + first)).toEqual(['PGV001']);
});

test('exceptions that were raised from one another are one failure', () => {
  const cause = traceback(`psycopg.errors.UndefinedObject: ${absent}`);
  const link = '\nThe above exception was the direct cause of the following exception:\n\n';
  const effect = traceback(`sqlalchemy.exc.ProgrammingError: (psycopg.errors.UndefinedObject) ${absent}`);
  expect(codes(cause + link + effect)).toEqual(['PGV012']);
});

describe('what no recipe knows', () => {
  test.each([
    [
      'ERROR:  relation "chunk" has an hnsw index whose dimensions are more than 2000, column refused',
      'PGV021',
    ],
    ['alembic: NameErrror pgvector not defned in revision, VECTOR(dim=1536)', 'PGV001'],
    ['could not resize the shared memory segment while the hnsw index was built', 'PGV200'],
    ['the operator class for the vector column of the hnsw index is missing, no default', 'PGV022'],
  ])('%s has the page among the guesses', (text, code) => {
    expect(matchError(text, recipes)).toBeUndefined();
    expect(guessesFor(text, recipes).map((one) => one.code)).toContain(code);
  });

  test.each([
    'SyntaxError: invalid syntax',
    'npm ERR! code ERESOLVE',
    'FATAL: password authentication failed',
  ])('%s is no subject of ours', (text) => {
    expect(guessesFor(text, recipes)).toEqual([]);
  });
});
