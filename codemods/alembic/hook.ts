import type { Project } from '../engine/project-facts.ts';

/** What `kit hook install` writes, whatever command runs the kit: https://alembic.sqlalchemy.org/en/latest/autogenerate.html#post-write-hooks */
const call = 'hook run REVISION_SCRIPT_FILENAME';

/** Does Alembic run the kit on every revision that it writes? Then nothing has to keep new ones from being wrong. */
export function hasHook(project: Project): boolean {
  return project
    .filesWith([call], ['.ini', '.toml'])
    .some(({ text }) => text.split(/\r?\n/).some((line) => line.includes(call) && !/^\s*[#;]/.test(line)));
}
