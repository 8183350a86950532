import { groupBy } from '../../lib/group-by.ts';
import { compareVersions, lowestVersion } from '../engine/semver.ts';
import { type ModuleUse, moduleUses } from '../javascript/modules.ts';
import { packageUses } from '../javascript/package-uses.ts';
import { remoteModule } from '../javascript/remote-modules.ts';
import { defaultProblems } from './default-exports.ts';
import type { Difference, File } from './difference.ts';
import { distanceProblems } from './distance-em.ts';
import { handedOnProblems } from './handed-on.ts';
import { inventedModule, inventedNames } from './invented.ts';
import { mockProblems } from './mocks.ts';
import { namedUses } from './names.ts';
import { pgPromise, pgPromiseProblems } from './pg-promise.ts';
import { registerTypeProblems } from './register-types.ts';
import { registrations, sequelize } from './sequelize.ts';
import { newest, Target } from './target.ts';
import { utilsProblems } from './utils.ts';
import { drizzle, utils } from './vocabulary.ts';

/** What 0.3 does otherwise, by the module that a file names. */
export function problemsByModule(file: File): Map<string, Difference[]> {
  const uses = packageUses(file, isPgvector);
  const modules = groupBy(uses, ({ module }) => module);
  const found = [...modules].map(([module, own]): [string, Difference[]] => [
    module,
    own.flatMap((use) => problemsOf(use, file)),
  ]);
  return new Map([...found, ...remoteProblems(file)]);
}

/** Of modules that are named with a version: `npm:pgvector@0.2/utils`. That and what is taken are changed together, by a person. */
function remoteProblems(file: File): [string, Difference[]][] {
  const uses = moduleUses(file.script, (specifier) => isPgvector(remoteModule(specifier)?.module ?? ''));
  return uses.map((use) => {
    const { module = '', version } = remoteModule(use.module) ?? {};
    const low = version === undefined ? undefined : lowestVersion(version);
    const isOld = low !== undefined && compareVersions(low, newest) < 0;
    const objection = `\`${use.module}\` ${isOld ? 'holds an older version; change that and this' : 'is changed with what is taken'} together`;
    const held = { version: low ?? newest, says: version ?? '', path: file.path };
    const target = new Target(file.path, file.script, file.context, false, held);
    const problems = problemsOf({ ...use, module }, { ...file, target });
    return [
      use.module,
      problems.map((one) => ({ ...one, edits: [], objection: one.objection ?? objection })),
    ];
  });
}

export function isPgvector(module: string): boolean {
  return module === 'pgvector' || module.startsWith('pgvector/');
}

function problemsOf(use: ModuleUse, file: File): Difference[] {
  const { module } = use;
  if (module === drizzle) return [];
  const names = namedUses(file.script, use);
  if (use.form === 'mock') return mockProblems(use);
  // Of a module that is not there each name is missing: one finding. Something else may go by the name of the package.
  const wrong = inventedModule(use);
  if (wrong.length > 0) return file.target.isUnknown ? [] : wrong;
  const invented = use.form === 'declare' ? [] : inventedNames(use, names);
  if (invented.length > 0 && !file.target.known) return [];
  const { gone, problems } = module === sequelize ? registrations(file, use, names) : nothing;
  return [
    ...(file.target.isUnknown ? [] : invented),
    ...(module === utils ? utilsProblems(use, names) : []),
    ...(module === pgPromise
      ? pgPromiseProblems(file, use, names)
      : defaultProblems(file, use, names, { gone, module: module === utils ? 'pgvector' : module })),
    ...(module === sequelize ? problems : registerTypeProblems(file, use, names)),
    ...distanceProblems(file, use, names),
    ...handedOnProblems(file, use, names),
  ];
}

const nothing = { gone: [], problems: [] };
