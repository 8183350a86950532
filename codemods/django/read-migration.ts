import {
  type Migration,
  type MigrationKey,
  mayCreateExtension,
  mentionsVectors,
  readMigrationHead,
} from './migration.ts';
import type { MigrationBody } from './operations.ts';

/** A migration from its text; `body` is asked when somebody wants to know what it does, once. */
export function readMigrationFile(
  path: string,
  key: MigrationKey,
  text: string,
  body: () => MigrationBody | undefined,
): Migration {
  let known: { value: MigrationBody | undefined } | undefined;
  return {
    ...key,
    ...readMigrationHead(text),
    path,
    mentionsVectors: mentionsVectors(text),
    mayCreateExtension: mayCreateExtension(text),
    get body() {
      known ??= { value: body() };
      return known.value;
    },
  };
}
