import type { Tree } from 'web-tree-sitter';
import { comparesNothing, configureCalls } from '../alembic/environment.ts';
import { hasPlugin } from '../alembic/plugin.ts';
import type { Codemod } from '../engine/types.ts';
import { python } from '../python/language.ts';
import { Names } from '../python/names.ts';
import { code, type Environment, schemaUnknown, typeUnknown } from './find.ts';
import { readRevisions } from './revisions.ts';

export const codemod: Codemod<Tree> = {
  id: 'register-vector-type',
  title: "Let Alembic's env.py know pgvector's types, so that autogenerate reads vector columns back.",
  language: python,
  codes: [code],
  options: {},
  words: ['run_migrations'],
  fileNames: ['env.py'],
  mayConcern: (text) => /\bconfigure\b/.test(text) && /\balembic\b/.test(text),
  find({ path, text }, tree, { project }) {
    if (!/(?:^|\/)env\.py$/.test(path) || comparesNothing(text)) return [];
    if (hasPlugin(project, text)) return [];
    const names = Names.of(tree, text);
    const [call] = configureCalls(names);
    const revisions = readRevisions(project.pythonBeside('versions'));
    if (!call || !revisions.haveVectors) return [];
    const env: Environment = { path, text, names, call, project, revisions };
    return schemaUnknown(env) ?? typeUnknown(env) ?? [];
  },
};
