import { comparesNothing } from '../alembic/environment.ts';
import { hasHook } from '../alembic/hook.ts';
import { hasPlugin } from '../alembic/plugin.ts';
import type { Project } from '../engine/project-facts.ts';
import type { Codemod, Problem } from '../engine/types.ts';
import { mako } from '../mako/language.ts';
import { renderingOf } from './environment.ts';
import { type Fault, lostImports, missingImport } from './fault.ts';
import { readTemplate, type Template } from './template.ts';

const code = 'PGV004';
const doubt = 'whether the models that `env.py` loads have vectors is not to be seen here';

export const codemod: Codemod<string> = {
  id: 'fix-migration-template',
  title: 'Have new revisions import pgvector.sqlalchemy, by the template that Alembic makes them from.',
  language: mako,
  codes: [code],
  options: {},
  words: ['up_revision'],
  mayConcern: (text) => text.includes('up_revision'),
  find({ path, text }, _tree, { project }) {
    if (!/(?:^|\/)script\.py\.mako$/.test(path)) return [];
    const template = readTemplate(text);
    const fault = faultOf(template, project);
    if (!fault) return [];
    const isRead = fault.evident || project.pgvectorUse() === 'required';
    const doubted = !isRead && project.targetVectors() === 'unknown';
    return [problem(template, fault, doubted)];
  },
};

function faultOf(template: Template, project: Project): Fault | undefined {
  if (project.hasTopLevelModule('pgvector') || hasHook(project)) return undefined;
  const env = project.textBeside('env.py');
  const rendering = renderingOf(env);
  if (rendering === 'unknown') return undefined;
  const byPlugin = rendering === 'module' && hasPlugin(project, env);
  if (byPlugin && project.pgvectorUse() === 'none') return undefined;
  const adding = byPlugin ? 'the plugin alembic-pgvector' : 'the `env.py` beside it';
  const fault = byPlugin || rendering === 'imports' ? lostImports(template, adding) : missingImport(template);
  if (fault?.evident) return fault;
  // Without models to compare with, Alembic writes no types.
  if (env !== undefined && comparesNothing(env)) return undefined;
  const use = project.pgvectorUse();
  if (use === 'none') return undefined;
  // One that nothing imports yet is there for the models to come.
  return use === 'imported' && project.targetVectors() === 'no' ? undefined : fault;
}

/** About the imports as a whole, so that a comment between them (`## kit: ignore[…] reason`) silences it. */
function problem({ imports, slot, text }: Template, fault: Fault, doubted: boolean): Problem {
  const { what, reason, repair } = fault;
  const places = [...imports.filter((one) => !slot || one.start < slot.start), ...(slot ? [slot] : [])];
  return {
    code,
    what,
    reason,
    repair,
    ...(doubted && { risk: doubt }),
    start: places[0]?.start ?? 0,
    end: places[places.length - 1]?.end ?? text.length,
  };
}
