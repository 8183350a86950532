import type { Codemod } from '../engine/types.ts';
import { bumpOption, isManifest } from '../javascript/bump.ts';
import { javascript } from '../javascript/language.ts';
import type { Script } from '../javascript/script.ts';
import { chainObjection } from './chain.ts';
import { type File, problemOf } from './difference.ts';
import { knexProblems } from './knex.ts';
import { mentionProblems } from './mention-problems.ts';
import { problemsByModule } from './problems.ts';
import { isRight } from './scan.ts';
import { Target } from './target.ts';
import { manifestProblems } from './upgrade.ts';

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
    if (isManifest(source.path)) return manifestProblems(source, script, context);
    const file: File = { ...source, script, context, target: new Target(source.path, script, context) };
    const found = [...problemsByModule(file)].flatMap(([module, differences]) => {
      const chain = chainObjection(module, differences, file);
      return differences.map((one) => problemOf(one, file, module, chain));
    });
    const knex = file.target.has('0.2.0') ? knexProblems(file) : [];
    const alone = [...knex, ...mentionProblems(file)];
    return [...found, ...alone.map((one) => problemOf(one, file))];
  },
};
