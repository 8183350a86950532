const vectors = /vec|bit|hnsw|ivf/i;
const plainImport = /^(?:import pgvector(?:\.\w+)*|from pgvector(?:\.\w+)* import \w+(?:, \w+)*)\r?$/;
const added = /^ {4}op\.add_column\('([^'\n]*)', sa\.Column\('([^'\n]*)', /;

/**
 * Is all that the upgrade does with vectors adding columns, each on a line as autogenerate writes it, and does the downgrade
 * have the line that drops it? Then nothing is left behind, and that is seen without a parser.
 */
export function isUndoneAtAGlance(text: string): boolean {
  const [above = '', rest = '', ...others] = text.split(/^def /m);
  const [up, down] = [rest, others[0] ?? ''];
  if (others.length !== 1 || !up.startsWith('upgrade(') || !down.startsWith('downgrade(')) return false;
  if (/NullType/.test(text) || /["']{3}|extension/i.test(down)) return false;
  const hasOwnNames = above.split('\n').some((line) => vectors.test(line) && !plainImport.test(line));
  if (hasOwnNames) return false;
  const told = up.split('\n').filter((line) => vectors.test(line));
  return told.every((line) => {
    const [, table, column] = added.exec(line) ?? [];
    return table !== undefined && down.includes(`\n    op.drop_column('${table}', '${column}')`);
  });
}
