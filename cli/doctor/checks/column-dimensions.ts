import { type DatabaseCheck, findColumns, objectName, shownName } from '../check.ts';

export const check: DatabaseCheck = {
  id: 'column-dimensions',
  title: 'A vector column has other dimensions in the database than where it is declared.',
  codes: ['PGV020', 'PGV024'],
  run({ catalog, expected }) {
    const declared = expected.columns.flatMap((one) =>
      findColumns(one.table, one.thing.name, catalog).map(({ column }) => ({ ...one, column })),
    );
    return declared.flatMap(({ thing, by, path, start, end, column }) => {
      const type = thing.type;
      if (!column || column.kind === 'view') return [];
      if (!type || type.vector !== column.type || type.dimensions === column.dimensions) return [];
      // Computed, or by a name: the source does not show what it is.
      if (type.dimensions === undefined && /\(\s*[^\s)]/.test(type.text)) return [];
      const object = objectName(column.schema, column.table, column.name);
      const real = spell(column.type, column.dimensions);
      const meant = spell(column.type, type.dimensions);
      const what = `the column ${shownName(catalog, column.schema, column.table, column.name)} is ${real} in the database, and ${meant} in the ${by} here`;
      const place = { path, start, end };
      if (type.dimensions === undefined || column.dimensions === undefined) {
        const message = `${what}; \`alembic check\` sees no difference: alter the column in a revision, or declare what is there`;
        return [{ code: 'PGV024', message, object, place }];
      }
      const message = `${what}: altering one into the other fails as soon as there is a row`;
      return [{ code: 'PGV020', message, object, place }];
    });
  },
};

function spell(type: string, dimensions: number | undefined): string {
  return dimensions === undefined ? `${type} of any length` : `${type}(${dimensions})`;
}
