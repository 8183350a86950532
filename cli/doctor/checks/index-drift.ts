import { defaultParameters } from '../../../codemods/pgvector/index-facts.ts';
import type { Index as DeclaredIndex } from '../../../codemods/schema/facts.ts';
import type { Index } from '../catalog.ts';
import { type DatabaseCheck, findIndexes, objectName, shownName } from '../check.ts';

export const check: DatabaseCheck = {
  id: 'index-drift',
  title: 'An index differs from its declaration in what `alembic check` does not compare.',
  codes: ['PGV024'],
  run({ catalog, expected }) {
    const declared = expected.indexes.flatMap((one) =>
      findIndexes(one.table, one.thing.name, catalog).map(({ index }) => ({ ...one, found: index })),
    );
    return declared.flatMap(({ thing, by, path, start, end, found }) => {
      if (!found) return [];
      const differences = differencesOf(thing, found);
      if (differences.length === 0) return [];
      const declares = by === 'model' ? 'the model declares' : 'the revision created';
      const message = `the index ${shownName(catalog, found.schema, found.name)} has ${differences.map(({ real }) => real).join(' and ')} in the database, and ${declares} ${differences.map(({ meant }) => meant).join(' and ')}; \`alembic check\` sees no difference: drop it and create it anew in a revision, or declare what is there`;
      return [
        {
          code: 'PGV024',
          message,
          object: objectName(found.schema, found.name),
          place: { path, start, end },
        },
      ];
    });
  },
};

interface Difference {
  real: string;
  meant: string;
}

function differencesOf(declared: DeclaredIndex, found: Index): Difference[] {
  if (declared.method === '') return [];
  if (declared.method !== found.method) {
    return [{ real: `the method ${found.method}`, meant: `the method ${declared.method}` }];
  }
  return [...classes(declared, found), ...parameters(declared, found)];
}

function classes(declared: DeclaredIndex, found: Index): Difference[] {
  return found.keys.flatMap((key) => {
    const [only] = declared.operatorClasses.values();
    // The declaration of an expression goes by its label, which the database does not keep.
    const alone = declared.operatorClasses.size === 1 && found.keys.length === 1 ? only : undefined;
    const meant = alone ?? (key.column === undefined ? undefined : declared.operatorClasses.get(key.column));
    const usual = declared.operatorClasses.size === 0 ? defaultClass(declared, key.type) : undefined;
    const name = meant || usual;
    if (!name || name === key.operatorClass) return [];
    return [{ real: `the operator class ${key.operatorClass}`, meant: name }];
  });
}

/** IVFFlat has one default; HNSW has none, and can't be created without. */
function defaultClass({ method }: DeclaredIndex, type: string): string | undefined {
  return method === 'ivfflat' && type === 'vector' ? 'vector_l2_ops' : undefined;
}

function parameters(declared: DeclaredIndex, found: Index): Difference[] {
  return Object.entries(defaultParameters[found.method] ?? {}).flatMap(([name, usual]) => {
    const written = (declared.parameters.get(name) ?? usual).replace(/^(["'])(.*)\1$/, '$2');
    const real = found.options[name] ?? usual;
    if (!/^\d+$/.test(written) || Number(written) === Number(real)) return [];
    return [{ real: `${name} = ${real}`, meant: `${name} = ${written}` }];
  });
}
