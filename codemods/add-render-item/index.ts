import type { Tree } from 'web-tree-sitter';
import { comparesNothing, configureCalls } from '../alembic/environment.ts';
import { hasHook } from '../alembic/hook.ts';
import { hasPlugin } from '../alembic/plugin.ts';
import type { Codemod, Problem } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { existing } from './existing.ts';
import { missing } from './missing.ts';
import { code, type Environment } from './problem.ts';

export const codemod: Codemod<Tree> = {
  id: 'add-render-item',
  title: "Have Alembic's env.py write pgvector's types by name and import them where they are used.",
  language: python,
  codes: [code],
  options: {},
  words: ['run_migrations'],
  fileNames: ['env.py'],
  mayConcern: (text) => /\bconfigure\b/.test(text) && /\balembic\b/.test(text),
  find({ path, text }, tree, { project, runs }) {
    if (!/(?:^|\/)env\.py$/.test(path) || comparesNothing(text)) return [];
    const names = Names.of(tree, text);
    const calls = configureCalls(names);
    const [first] = calls;
    if (!first || project.pgvectorUse() !== 'imported') return [];
    const target = project.targetVectors();
    if (target === 'no') return [];
    const env: Environment = {
      text,
      names,
      calls,
      first,
      project,
      template: project.textBeside('script.py.mako'),
    };
    const isThere = /\brender_item\b/.test(text.replace(/#.*/g, ''));
    if (!isThere && hasPlugin(project, text)) return [];
    // One of the two says it.
    if (!isThere && env.template !== undefined && runs?.('fix-migration-template')) return [];
    const all = isThere ? existing(env) : missing(env);
    const found = hasHook(project) ? all.filter(({ severity }) => severity !== undefined) : all;
    return target === 'yes' ? found : found.map((one): Problem => ({ ...one, risk: doubt }));
  },
};

/** No edit is certain to be wanted then. */
const doubt = 'whether the models that this file loads have vectors is not to be seen here';
