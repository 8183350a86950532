import type { DatabaseCheck } from '../check.ts';
import { sqlName } from '../sql-name.ts';

export const check: DatabaseCheck = {
  id: 'extension-schema',
  title: 'The extension is in a schema that the search path lacks.',
  codes: ['PGV027'],
  run({ catalog: { extension, searchPath, database } }) {
    if (!extension || searchPath.includes(extension.schema)) return [];
    const path = searchPath.filter((schema) => schema !== 'pg_catalog').join(', ');
    const message = `the extension vector is in the schema ${extension.schema}, and this login searches ${path || 'no schema'}: its types, operators and operator classes are not found without \`${sqlName(extension.schema)}.\` before them; add that schema, with \`ALTER DATABASE ${sqlName(database)} SET search_path = …\` or \`ALTER ROLE … SET search_path = …\``;
    return [{ code: 'PGV027', message, object: 'extension vector' }];
  },
};
