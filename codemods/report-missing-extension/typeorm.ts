import type { Project } from '../engine/project-facts.ts';
import { compareVersions } from '../engine/semver.ts';
import { isMigration } from '../sql/migrations.ts';

/** https://github.com/typeorm/typeorm/blob/master/CHANGELOG.md */
const first = '0.3.27';
const scripts = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'];

/**
 * Does TypeORM create the extension itself? When it connects, before it migrates, it does so for entities with such a column,
 * unless `installExtensions` is off.
 */
export function createsWhenConnecting(text: string, project: Project): boolean {
  const held = project.npmVersion('typeorm');
  if (!/\bMigrationInterface\b/.test(text) || !held || compareVersions(held.version, first) < 0) return false;
  const files = project.filesWith(['typeorm'], scripts).filter((file) => !isMigration(file.path, file.text));
  const isOff = files.some((file) => /\binstallExtensions['"]?\s*:\s*false\b/.test(file.text));
  return !isOff && files.some((file) => /['"`](?:vector|halfvec)['"`]/.test(file.text));
}
