import { versionName } from '../../../lib/version-names.ts';

/** What was in use, as people write it: `PostgreSQL 16.14`. */
export function versionNames(versions: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(versions).map(([id, version]) => versionName(id, version));
}
