/** Packages of types that revisions name in full. All their modules that have types load with nothing else installed. */
const packages = /^(?:sqlmodel|geoalchemy2|sqlalchemy_utils|fastapi_users_db_sqlalchemy|sqlalchemy)$/;

export function isKnownPackage(top: string): boolean {
  return packages.test(top);
}

/**
 * Constructors that refuse what Alembic renders for them, because it renders the arguments of the type below
 * (sqlalchemy_utils 0.43.0: `test/codemods/fix-type-imports.test.ts` holds this against the package).
 */
export const constructors: Readonly<Record<string, string>> = {
  'sqlalchemy_utils.types.choice.ChoiceType': 'self, choices, impl=None',
  'sqlalchemy_utils.types.locale.LocaleType': 'self',
  'sqlalchemy_utils.types.pg_composite.CompositeType': 'self, name, columns, quote=None, **kwargs',
  'sqlalchemy_utils.types.scalar_list.ScalarListType': 'self, coerce_func=str, separator=","',
  'sqlalchemy_utils.types.timezone.TimezoneType': 'self, backend="dateutil"',
  'sqlalchemy_utils.types.uuid.UUIDType': 'self, binary=True, native=True',
};

/** The parameters of a type that `sqlalchemy_utils` also offers from `sqlalchemy_utils.types` and from itself. */
export function packageConstructor(module: string, type: string): string | undefined {
  const path = Object.keys(constructors).find(
    (one) => one.endsWith(`.${type}`) && one.startsWith(`${module}.`),
  );
  return path && constructors[path];
}
