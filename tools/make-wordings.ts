/**
 * usage: node tools/make-wordings.ts <folder of locales> <major version>, as in /usr/share/locale 15
 *
 * Writes recipes/wordings.ts: PostgreSQL's messages that recipes ask for, in its other languages. They come from the catalogues that
 * PostgreSQL installs (postgres-15.mo, made of src/backend/po/*.po, PostgreSQL License).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const languages = ['de', 'fr', 'es', 'pt_BR', 'it', 'zh_CN', 'ja', 'ko', 'ru'];
const messages = [
  'type "%s" does not exist',
  'extension "%s" is not available',
  'required extension "%s" is not installed',
  'permission denied to create extension "%s"',
  'extension "%s" has no installation script nor update path for version "%s"',
  'operator does not exist: %s',
  'access method "%s" does not exist',
  'operator class "%s" does not exist for access method "%s"',
  'operator class "%s" does not accept data type %s',
  'data type %s has no default operator class for access method "%s"',
  '%s cannot run inside a transaction block',
  'column "%s" is of type %s but expression is of type %s',
  'column "%s" cannot be cast automatically to type %s',
  'column "%s" of relation "%s" already exists',
  'column "%s" of relation "%s" contains null values',
  'duplicate key value violates unique constraint "%s"',
  'could not load library "%s": %s',
  'could not resize shared memory segment "%s" to %zu bytes: %m',
];

const [folder = '/usr/share/locale', version = '15'] = process.argv.slice(2);
const rows = languages.flatMap((language) => {
  const path = join(folder, language, 'LC_MESSAGES', `postgres-${version}.mo`);
  const known = existsSync(path) ? catalogue(readFileSync(path)) : new Map<string, string>();
  return messages.flatMap((message) => {
    const told = known.get(message);
    return told && told !== message ? [[language, message, told]] : [];
  });
});
const lines = rows.map((row) => `  [${row.map((one) => JSON.stringify(one)).join(', ')}],`);
writeFileSync(
  join(import.meta.dirname, '../recipes/wordings.ts'),
  `/** Written by tools/make-wordings.ts from the catalogues of PostgreSQL ${version} (PostgreSQL License): language, English, its own. */
export const wordings: readonly (readonly [string, string, string])[] = [\n${lines.join('\n')}\n];\n`,
);

/** Texts by what they translate, of a file of gettext in the order of bytes of this machine's kind (little endian). */
function catalogue(file: Buffer): Map<string, string> {
  const at = (table: number, index: number): string => {
    const [length, offset] = [file.readUInt32LE(table + 8 * index), file.readUInt32LE(table + 8 * index + 4)];
    return file.toString('utf8', offset, offset + length);
  };
  const [count, from, to] = [file.readUInt32LE(8), file.readUInt32LE(12), file.readUInt32LE(16)];
  return new Map(Array.from({ length: count }, (_, index) => [at(from, index), at(to, index)]));
}
