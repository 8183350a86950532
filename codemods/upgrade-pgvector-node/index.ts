import type { Codemod, Finding } from '../engine/types.ts';
import { bumpOption, isManifest } from '../javascript/bump.ts';
import { javascript } from '../javascript/language.ts';
import type { Script } from '../javascript/script.ts';
import { chainObjection } from './chain.ts';
import { knexProblems } from './knex.ts';
import { mentionProblems } from './mention-problems.ts';
import { type File, settle } from './problem.ts';
import { problemsByModule } from './problems.ts';
import { isRight } from './scan.ts';
import { Target } from './target.ts';
import { manifestFindings } from './upgrade.ts';

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
    if (isManifest(source.path)) return manifestFindings(source, script, context);
    const file: File = { ...source, script, context, target: new Target(source.path, script, context) };
    const found = [...problemsByModule(file)].flatMap(([module, problems]) =>
      settle(problems, file, module, chainObjection(module, problems, file)),
    );
    const knex = file.target.has('0.2.0') ? knexProblems(file) : [];
    const mentions = mentionProblems(file);
    return [...found, ...[...knex, ...mentions].flatMap((one) => settle([one], file))].sort(byPlace);
  },
};

function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end;
}
