import { mayLoadPlugins } from '../../codemods/alembic/plugin.ts';
import { findRequirements } from '../../codemods/engine/requirements.ts';
import { resolveRoot } from '../../codemods/engine/walk.ts';

export const offer = `Alembic 1.18 and later needs no hook: pip install alembic-pgvector has revisions right when they are written
(npx pgvector-kit explain PGV064), also where there is no Node; run install again then, and it takes the hook out.
`;

/** What becomes of a hook here: the plugin is required already, the Alembic that is required may load it, or nobody can tell. */
export function pluginFor(directory: string): 'required' | 'possible' | 'no' {
  const root = resolveRoot(directory);
  const required = (name: string) => findRequirements(name, directory, root);
  const alembic = required('alembic');
  if (!mayLoadPlugins(alembic)) return 'no';
  if (required('alembic-pgvector').length > 0) return 'required';
  return alembic.length > 0 ? 'possible' : 'no';
}
