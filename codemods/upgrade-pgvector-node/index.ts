import { groupBy } from '../../lib/group-by.ts';
import type { Codemod, Finding } from '../engine/types.ts';
import { bumpOption, bumps, isManifest } from '../javascript/bump.ts';
import { javascript } from '../javascript/language.ts';
import type { ModuleUse } from '../javascript/modules.ts';
import { packageUses } from '../javascript/package-uses.ts';
import type { Script } from '../javascript/script.ts';
import { defaultProblems } from './default-exports.ts';
import { distanceProblems } from './distance-em.ts';
import { inventedModule, inventedNames } from './invented.ts';
import { knexProblems } from './knex.ts';
import { mockProblems } from './mocks.ts';
import { namedUses } from './names.ts';
import { pgPromise, pgPromiseProblems } from './pg-promise.ts';
import { type File, type Problem, settle } from './problem.ts';
import { registerTypeProblems } from './register-types.ts';
import { isRight } from './scan.ts';
import { registrations, sequelize } from './sequelize.ts';
import { newest, Target } from './target.ts';
import { utilsProblems } from './utils.ts';
import { drizzle, utils } from './vocabulary.ts';

export const codemod: Codemod<Script> = {
  id: 'upgrade-pgvector-node',
  title:
    "Take the step to 0.3 of pgvector's npm package: its entries, its default exports, and how types are registered.",
  language: javascript,
  codes: ['PGV040', 'PGV041', 'PGV042', 'PGV046', 'PGV051', 'PGV052'],
  options: { bump: bumpOption('pgvector') },
  words: ['pgvector', 'enableExtension'],
  mayConcern: (text) => !isRight(text),
  find(source, script, context) {
    if (isManifest(source.path)) {
      if (context.options.bump !== 'yes') return [];
      return bumps(source.text, { name: 'pgvector', version: newest }, 'PGV040', ', which needs Node 22');
    }
    const file: File = { ...source, script, context, target: new Target(source.path, context) };
    const uses = packageUses(file, (module) => module === 'pgvector' || module.startsWith('pgvector/'));
    const modules = groupBy(uses, ({ module }) => module);
    const found = [...modules.values()].flatMap((own) =>
      settle(
        own.flatMap((use) => problemsOf(use, file)),
        file,
        own[0]?.module,
      ),
    );
    const knex = file.target.has('0.2.0') ? knexProblems(file) : [];
    return [...found, ...knex.flatMap((one) => settle([one], file))].sort(byPlace);
  },
};

function problemsOf(use: ModuleUse, file: File): Problem[] {
  const { module } = use;
  if (module === drizzle) return [];
  const names = namedUses(file.script, use);
  const invented = [...inventedModule(use), ...(use.form === 'declare' ? [] : inventedNames(use, names))];
  if (use.form === 'mock') return mockProblems(use);
  // Something else may go by the name of the package.
  if (inventedModule(use).length > 0) return file.target.isUnknown ? [] : invented;
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
  ];
}

const nothing = { gone: [], problems: [] };

function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end;
}
