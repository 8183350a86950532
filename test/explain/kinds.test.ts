import { expect, test } from 'vitest';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { wordings } from '../../recipes/wordings.ts';

const recipes = readRecipes();
const explained = (text: string) => matchError(text, recipes)?.code;

const type = 'type "vector" does not exist';
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').toString('utf8');
const latin1 = (text: string) => Buffer.from(text, 'latin1').toString('utf8');

test.each([
  ['UTF-16', utf16(`ERROR:  ${type}\r\n`), 'PGV012'],
  ['curly quotes', 'ERROR:  type “vector” does not exist', 'PGV012'],
  ['curly single quotes', 'NameError: name ‘pgvector’ is not defined', 'PGV001'],
  ['JSON', `{"message":"ERROR: ${type.replaceAll('"', '\\"')}"}`, 'PGV012'],
  ['HTML', `<p>ERROR: ${type.replaceAll('"', '&quot;')}</p>`, 'PGV012'],
  ['HTML with an operator', 'operator does not exist: text &lt;=&gt; vector', 'PGV016'],
  [
    'a cut',
    'FAILED tests/a.py::test - psycopg.errors.UndefinedObject: type "vector" does not e...',
    'PGV012',
  ],
  ['German in Latin-1', latin1('FEHLER:  Typ »vector« existiert nicht'), 'PGV012'],
  ['French', 'ERREUR:  le type « vector » n’existe pas', 'PGV012'],
  ['French with fixed blanks', "ERREUR:  le type «\u00a0vector\u00a0» n'existe pas", 'PGV012'],
  ['Russian', 'ОШИБКА:  тип "vector" не существует', 'PGV012'],
  ['Korean', '오류:  "vector" 자료형 없음', 'PGV012'],
])('%s hides no error', (_, text, code) => {
  expect(explained(text)).toBe(code);
});

const types = wordings.filter(([, english]) => english === 'type "%s" does not exist');

test('PostgreSQL’s own wording is read in each language', () => {
  expect(types.length).toBeGreaterThanOrEqual(8);
  for (const [language, , told] of types) {
    expect(explained(told.replace('%s', 'vector')), language).toBe('PGV012');
    expect(explained(told.replace('%s', 'geometry')), language).toBeUndefined();
  }
});

test.each([
  ['type "public.vector" does not exist', 'PGV012'],
  ['type "extensions.vector" does not exist', 'PGV012'],
  ['QueryFailedError: type "vector" does not exist', 'PGV090'],
  [
    'Migration `1_init` failed to apply cleanly to the shadow database.\nError code: P1014\nERROR: type "vector" does not exist',
    'PGV090',
  ],
  ['operator does not exist: vector <=> double precision[]', 'PGV076'],
  ['NeonDbError: operator does not exist: vector <=> double precision[]', 'PGV082'],
  ['PostgresError: malformed vector literal: "0.1,0.2"', 'PGV082'],
  ['invalid input syntax for type vector: "[0.1 0.2 0.3]"', 'PGV076'],
  ['dimensions for type vector cannot exceed 1024', 'PGV032'],
  ['dimensions for type vector cannot exceed 16000', 'PGV021'],
  ['TypeError: table.halfvec is not a function', 'PGV209'],
  ["error TS2339: Property 'HALFVEC' does not exist on type 'typeof DataTypes'.", 'PGV209'],
  [
    "error TS2353: Object literal may only specify known properties, and 'vector' does not exist in type 'ChunkCreateInput'.",
    'PGV049',
  ],
  [
    'could not resize shared memory segment "/PostgreSQL.1" to 6 bytes: No space left on device\nSTATEMENT: CREATE INDEX ON a USING hnsw (b vector_l2_ops)',
    'PGV200',
  ],
  ['CREATE EXTENSION vector\nERROR:  tuple concurrently updated', 'PGV201'],
  ['could not access file "$libdir/vector": No such file or directory', 'PGV202'],
  ['could not find function "halfvec_in" in file "/usr/lib/postgresql/16/lib/vector.so"', 'PGV202'],
  ['required extension "vector" is not installed', 'PGV203'],
  ['ERROR: extension "vector" is not allow-listed for "azure_pg_admin" users', 'PGV204'],
  [
    "Compiler <sqlalchemy.dialects.sqlite.base.SQLiteTypeCompiler object at 0x1> can't render element of type VECTOR",
    'PGV205',
  ],
  ["ModuleNotFoundError: No module named 'pgvector.sqlalchemy'; 'pgvector' is not a package", 'PGV206'],
  ['[*] Changed the `vector` extension', 'PGV207'],
  ['column "embedding" of relation "a" contains null values', 'PGV208'],
])('%s', (text, code) => {
  expect(explained(text)).toBe(code);
});

test.each([
  'operator class "vector_l2_ops" does not exist for access method "diskann"',
  'operator does not exist: text <-> unknown',
  'type "vectors.vector" does not exist',
  'could not access file "$libdir/vectors": No such file or directory',
  "Can't generate DDL for NullType(); did you forget to specify a type on this Column?",
  'could not resize shared memory segment "/PostgreSQL.1" to 6 bytes: No space left on device\nSTATEMENT: SELECT DISTINCT a FROM b',
  'duplicate key value violates unique constraint "users_email_key"',
  'required extension "postgis" is not installed',
  'extension "pg_cron" is not allow-listed',
  'column "price" of relation "item" contains null values',
  "can't adapt type 'numpy.ndarray'",
  "SAWarning: Did not recognize type 'vector' of column 'a'\nsqlalchemy.exc.OperationalError: (psycopg2.OperationalError) could not translate host name",
  '[*] Changed the `postgis` extension',
  'FEHLER:  Typ »geometry« existiert nicht',
])('is not ours: %s', (text) => {
  expect(explained(text)).toBeUndefined();
});
