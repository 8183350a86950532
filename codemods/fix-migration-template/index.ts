import { comparesNothing } from '../alembic/environment.ts';
import type { Codemod, Finding, Project } from '../engine/types.ts';
import { mako } from '../mako/language.ts';
import { renderingOf } from './environment.ts';
import { type Fault, lostImports, missingImport } from './fault.ts';
import { readTemplate, type Template } from './template.ts';

const code = 'PGV004';

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
    return fault ? [finding(template, fault)] : [];
  },
};

function faultOf(template: Template, project: Project): Fault | undefined {
  if (project.hasTopLevelModule('pgvector')) return undefined;
  const env = project.textBeside('env.py');
  const rendering = renderingOf(env);
  if (rendering === 'unknown') return undefined;
  const fault = rendering === 'imports' ? lostImports(template) : missingImport(template);
  if (fault?.evident) return fault;
  // Without models to compare with, Alembic writes no types.
  if (env !== undefined && comparesNothing(env)) return undefined;
  return project.pgvectorUse() !== 'none' ? fault : undefined;
}

/** About the imports as a whole, so that a comment between them (`## kit: ignore[…] reason`) silences it. */
function finding({ imports, slot, text }: Template, { what, outcome, edit }: Fault): Finding {
  const places = [...imports.filter((one) => !slot || one.start < slot.start), ...(slot ? [slot] : [])];
  return {
    code,
    message: `${what}; ${outcome}`,
    applicability: edit ? 'safe' : 'manual',
    start: places[0]?.start ?? 0,
    end: places[places.length - 1]?.end ?? text.length,
    edits: edit ? [edit] : [],
  };
}
