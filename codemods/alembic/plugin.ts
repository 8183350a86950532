import type { Project, Requirement } from '../engine/project-facts.ts';

const wildcard = 'alembic.autogenerate.*';
const name = 'alembic.autogenerate.pgvector';

/**
 * Does the plugin alembic-pgvector write the revisions of this environment? Then the template and `env.py` need to say nothing of
 * pgvector's types. Alembic loads it since 1.18, and runs it unless `autogenerate_plugins` leaves it out.
 */
export function hasPlugin(project: Project, env: string | undefined): boolean {
  if (project.requirements('alembic-pgvector').length === 0) return false;
  if (!mayLoadPlugins(project.requirements('alembic'))) return false;
  const code = (env ?? '').replace(/^[ \t]*#.*$/gm, '');
  if (!/\bautogenerate_plugins\b/.test(code)) return true;
  return !code.includes(`~${name}`) && (code.includes(wildcard) || code.includes(name));
}

/** Does nothing that is required hold Alembic below the first version that loads plugins? */
export function mayLoadPlugins(alembic: readonly Requirement[]): boolean {
  return !alembic.some(({ specifier }) => staysBelow(specifier));
}

/** `==1.16.5`, `~=1.17.0`, `<1.18`: no version that loads plugins. */
function staysBelow(specifier: string): boolean {
  const clauses = [...specifier.matchAll(/(===?|~=|<=|<|\^|~)\s*(\d+)\.(\d+)(\.\d+)?/g)];
  return clauses.some(([, operator = '', major = '', minor = '', patch]) => {
    const isBefore = Number(major) < 1 || (Number(major) === 1 && Number(minor) < 18);
    if (operator === '<') return isBefore || (major === '1' && minor === '18' && !Number(patch?.slice(1)));
    // These let the next minor version in.
    const isOpen = operator === '^' || (operator === '~=' && patch === undefined);
    return isBefore && !(isOpen && major === '1');
  });
}
