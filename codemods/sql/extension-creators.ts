import type { Project, SourceFile } from '../engine/project-facts.ts';
import { isTestPath } from '../python/test-path.ts';
import { foldersOfDrizzle, isMigration, mayRunBefore, setOf } from './migrations.ts';
import { filesThatCreate } from './vector-extension.ts';

/**
 * What creates the extension for a migration.
 * - `before`: it is there when the migration runs, as far as can be told.
 * - `elsewhere`: a file that creates it all the same: later, on other databases, in a check of CI.
 */
export interface Creation {
  before: boolean;
  elsewhere?: { path: string; why: string };
}

const ofTests =
  /(?:^|\/)(?:__tests__|e2e|spec|cypress|playwright)\/|\.(?:test|spec)\.[cm]?[jt]sx?$|(?:^|\/)(?:vitest|jest)\.[\w.]*$/;
const ofCi =
  /(?:^|\/)\.(?:github|gitlab|circleci|buildkite|woodpecker|drone|azure)\/|(?:-ci|-pipelines|travis)[\w.-]*\.ya?ml$/;
const ofSeeds = /(?:^|\/)seeds?(?:ers)?(?:\/|\.\w+$)/;

/** What creates the extension before the asking file, a migration, runs? */
export function creationFor(project: Project): Creation {
  const { path } = project;
  const drizzles = foldersOfDrizzle(project);
  const setAround = (one: SourceFile) => setOfAny(one, drizzles);
  const files = filesThatCreate(project, 'repository').filter((one) => one.path !== path);
  const preparing = new Set(filesThatCreate(project, 'database').map((one) => one.path));
  const told = files.map((one) => ({ path: one.path, why: whyNot(one, path, preparing, setAround(one)) }));
  if (told.some(({ why }) => why === undefined)) return { before: true };
  const [elsewhere] = told.flatMap(({ path, why }) => (why === undefined ? [] : [{ path, why }]));
  return elsewhere ? { before: false, elsewhere } : { before: false };
}

/** The folder of migrations that a file belongs to; undefined: it is no migration. */
function setOfAny({ path, text }: SourceFile, drizzles: readonly string[]): string | undefined {
  const drizzle = drizzles.find((folder) => path.startsWith(folder) && path.endsWith('.sql'));
  return drizzle ?? (isMigration(path, text) ? setOf(path) : undefined);
}

/** Why the extension that a file creates is not there when the migration at `path` runs; undefined: it may be. */
function whyNot(
  one: SourceFile,
  path: string,
  preparing: ReadonlySet<string>,
  set: string | undefined,
): string | undefined {
  if (set !== undefined && path.startsWith(set)) return mayRunBefore(one.path, path) ? undefined : 'later';
  if (isTestPath(one.path) || ofTests.test(one.path)) return 'for tests alone';
  if (ofSeeds.test(one.path)) return 'after the migrations';
  if (preparing.has(one.path)) return undefined;
  if (ofCi.test(one.path)) return 'for CI alone';
  return set === undefined ? 'for another database' : 'in other migrations';
}
