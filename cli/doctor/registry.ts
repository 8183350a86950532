// Made by `npm run generate` from the files of `checks/`. Do not edit.
import type { DatabaseCheck } from './check.ts';
import { check as btreeOnVectors } from './checks/btree-on-vectors.ts';
import { check as columnDimensions } from './checks/column-dimensions.ts';
import { check as extensionMissing } from './checks/extension-missing.ts';
import { check as extensionSchema } from './checks/extension-schema.ts';
import { check as extensionTooOld } from './checks/extension-too-old.ts';
import { check as indexDrift } from './checks/index-drift.ts';
import { check as indexWithoutQuery } from './checks/index-without-query.ts';
import { check as invalidIndex } from './checks/invalid-index.ts';
import { check as stampedTables } from './checks/stamped-tables.ts';

export const checks: readonly DatabaseCheck[] = [
  btreeOnVectors,
  columnDimensions,
  extensionMissing,
  extensionSchema,
  extensionTooOld,
  indexDrift,
  indexWithoutQuery,
  invalidIndex,
  stampedTables,
];
