import type { OwnModule, Project } from '../engine/project-facts.ts';
import { modulesReached } from './reach.ts';

/**
 * Have the models that Alembic compares with, those of an env.py's `target_metadata`, columns of vectors? Followed through its
 * imports; revisions of its own that name pgvector's types say yes as well. `unknown`: some import can't be followed.
 */
export type TargetVectors = 'yes' | 'no' | 'unknown';

const column = /\b(?:Vector|VECTOR|HALFVEC|SPARSEVEC)\b/;
const ownBase =
  /^[ \t]*(\w+)\b[^\n=]*=[ \t]*(?:\w+\.)*(?:declarative_base|automap_base|MetaData)\(|^class[ \t]+(\w+)\([^)\n]*DeclarativeBase/m;

export function targetVectors(env: string, project: Project): TargetVectors {
  if (project.pythonBeside('versions').some(namesTypes)) return 'yes';
  const { modules, unknown } = modulesReached(env, (name) => project.ownModule(name));
  const texts = [env, ...modules.map(({ text }) => text)];
  const withVectors = [{ path: 'env.py', text: env }, ...modules].filter(({ text }) => hasVectors(text));
  if (withVectors.some((one) => !isStoreOfItsOwn(one, texts))) return 'yes';
  return unknown ? 'unknown' : 'no';
}

function namesTypes(text: string): boolean {
  if (!/^down_revision\b/m.test(text)) return false;
  return hasVectors(text) || /\b(?:vector|halfvec|sparsevec)\s*\(\s*\d+\s*\)/.test(text);
}

function hasVectors(text: string): boolean {
  return /\bpgvector\b/.test(text) && column.test(text);
}

/** Makes its own metadata, which no other module that Alembic loads takes from it. */
function isStoreOfItsOwn({ path, text }: OwnModule, texts: readonly string[]): boolean {
  const match = ownBase.exec(text);
  const base = match?.[1] ?? match?.[2];
  if (base === undefined) return false;
  const module =
    path
      .replace(/(?:\/__init__)?\.py$/, '')
      .split('/')
      .at(-1) ?? '';
  const taken = new RegExp(
    String.raw`\b${module}\b[ \t]+import\b(?:[ \t]*\([^)]*|[^\n]*)(?:\b${base}\b|\*|\bmetadata\b)|\b${module}\.(?:${base}\b|metadata\b)|\bimport\b[^\n]*\b${module}\b`,
  );
  return !texts.some((one) => one !== text && taken.test(one));
}
