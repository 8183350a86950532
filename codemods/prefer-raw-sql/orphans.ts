import type { Node } from 'web-tree-sitter';
import { groupBy } from '../../lib/group-by.ts';
import { reachOf } from '../alembic/reach.ts';
import type { Project } from '../engine/project-facts.ts';
import type { Edit } from '../engine/types.ts';
import { joinDeletions, removeNames } from '../python/change-import.ts';
import type { ImportedName, ImportStatement } from '../python/imports.ts';
import type { Names } from '../python/names.ts';
import { lineEnd } from '../python/place-import.ts';
import { unusedImports } from '../python/unused-imports.ts';

/** Says to linters, and to the next reader, what an import is for that no name of the file uses. */
const reason = '# noqa: F401 (autogenerate knows vectors by it)';

/**
 * What becomes of imports of SQLAlchemy and pgvector whose every use goes. They go as well, but for the one by which Alembic may
 * know pgvector's types: it loads every revision, and where `env.py` is not seen to reach `pgvector.sqlalchemy`, that is all it has.
 */
export function orphans(names: Names, gone: readonly Node[], project: Project): Edit[] {
  const unused = unusedImports(names, gone, /^(?:sqlalchemy|pgvector)$/);
  const groups = [...groupBy(unused, (one) => one.statement)];
  const known = groups.some(([, own]) => loadsTypes(own)) && envReachesPgvector(project);
  const stays = ([statement, own]: [ImportStatement, ImportedName[]]) =>
    !known && own.length === statement.names.length && loadsTypes(own);
  const going = groups.filter((one) => !stays(one));
  return [
    ...joinDeletions(going.flatMap(([statement, own]) => removeNames(statement, own, names.text) ?? [])),
    ...groups.filter(stays).flatMap(([statement]) => marked(statement, names.text)),
  ];
}

function loadsTypes(imported: readonly ImportedName[]): boolean {
  return imported.some(({ loads }) => loads.startsWith('pgvector.sqlalchemy'));
}

/** The environment of the revision stands above its folder, or above that, where revisions have folders of their own. */
function envReachesPgvector(project: Project): boolean {
  const text = ['../env.py', '../../env.py'].map((path) => project.textBeside(path)).find(Boolean);
  return text !== undefined && reachOf(text, (name) => project.ownModule(name)) === 'yes';
}

function marked({ node }: ImportStatement, text: string): Edit[] {
  const end = node.endIndex;
  const rest = text.slice(end, lineEnd(text, end)).trim();
  return rest === '' && !node.text.includes('\n') ? [{ start: end, end, text: `  ${reason}` }] : [];
}
