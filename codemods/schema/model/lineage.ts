import { calledName, type Expression, lastName } from './expression.ts';
import type { Attribute, ClassFacts, ModuleFacts } from './module-facts.ts';
import type { ModelScope } from './scope.ts';

/** A class and where it is written. */
export interface Ancestor {
  facts: ClassFacts;
  module: ModuleFacts;
}

export type Style = 'declarative' | 'sqlmodel' | 'flask' | undefined;

const bases =
  /^(?:sqlalchemy(?:\.orm|\.ext\.declarative|\.ext\.asyncio|\.ext\.automap)*|flask_sqlalchemy|advanced_alchemy)\b.*\.(?:DeclarativeBase|DeclarativeBaseNoMeta|AbstractConcreteBase|ConcreteBase|DeferredReflection)$/;
/** They make no table, whatever they are called. */
const helpers =
  /(?:^|\.)(?:object|ABC|Generic|Protocol|Enum|AsyncAttrs|MappedAsDataclass|BaseModel|NamedTuple|TypedDict|Exception)$/;

/** A class, then what it is made of, nearest first: as Python goes through them, but for circles. */
export function lineageOf(own: Ancestor, scope: ModelScope): Ancestor[] {
  const all: Ancestor[] = [];
  const walk = (one: Ancestor) => {
    if (all.length > 50) return;
    // What several are made of comes behind all of them.
    const at = all.findIndex(({ facts }) => facts === one.facts);
    if (at >= 0) all.splice(at, 1);
    all.push(one);
    for (const base of one.facts.bases) {
      const target = scope.follow(withoutTypes(base), one.module);
      if (target?.kind === 'class' && target.facts !== own.facts)
        walk({ facts: target.facts, module: target.module });
    }
  };
  walk(own);
  return all;
}

/** `Generic[T]`, `Base[Document]`. */
function withoutTypes(base: Expression): Expression {
  return base.kind === 'subscript' ? base.object : base;
}

/** By which rules a class becomes a table; undefined: it does not. */
export function styleOf(lineage: readonly Ancestor[], scope: ModelScope): Style {
  const [own] = lineage;
  if (!own || isTrue(own, '__abstract__')) return undefined;
  if (
    own.facts.decorators.some((one) =>
      /\.mapped(?:_as_dataclass)?\b|^(?:mapped_as_dataclass|as_declarative)\b/.test(one),
    )
  )
    return own.facts.decorators.some((one) => /as_declarative\b/.test(one)) ? undefined : 'declarative';
  const paths = lineage.flatMap(({ facts, module }) =>
    facts.bases.map((base) => ({ facts, path: pathOf(withoutTypes(base), module, scope) })),
  );
  const table = own.facts.keywords.get('table');
  if (paths.some(({ path }) => /(?:^|\.)SQLModel$/.test(path)))
    return table?.kind === 'name' && table.name === 'True' ? 'sqlmodel' : undefined;
  if (paths.some(({ path }) => /(?:^|\.)db\.Model$|^flask_sqlalchemy\b.*\.Model$/.test(path))) return 'flask';
  const isBase = (facts: ClassFacts) => paths.some((one) => one.facts === facts && bases.test(one.path));
  if (isBase(own.facts)) return undefined;
  const metaclass = (facts: ClassFacts) =>
    /DeclarativeMeta|DeclarativeAttributeIntercept/.test(lastName(facts.keywords.get('metaclass')));
  if (metaclass(own.facts)) return undefined;
  const isKnown =
    lineage.some(({ facts }) => isBase(facts) || metaclass(facts)) ||
    paths.some(({ path }) => path === 'declarative_base()');
  if (isKnown) return 'declarative';
  // A base from elsewhere may be one; a class that names a table thinks so.
  const mayBe = paths.some(({ path }) => path !== '' && !helpers.test(path));
  return mayBe &&
    lineage.some(({ facts }) => facts.attributes.some(({ name }) => /^__table(?:name)?__$/.test(name)))
    ? 'declarative'
    : undefined;
}

/** Of a base from elsewhere its path; '' for a class of the project, `declarative_base()` for what that makes. */
function pathOf(base: Expression, module: ModuleFacts, scope: ModelScope): string {
  const target = scope.follow(base, module);
  if (target?.kind === 'path') return target.path;
  if (target?.kind !== 'value') return target ? '' : module.text.slice(base.start, base.end);
  const name = calledName(target.value);
  return /^(?:declarative_base|automap_base|generate_base|as_declarative)$/.test(name)
    ? 'declarative_base()'
    : target.name;
}

function isTrue({ facts }: Ancestor, name: string): boolean {
  const value = facts.attributes.find((one) => one.name === name)?.value;
  return value?.kind === 'name' && value.name === 'True';
}

/** What a class says of a name, or the nearest that it is made of; with where that stands. */
export function attributeOf(
  lineage: readonly Ancestor[],
  ...names: readonly string[]
): (Ancestor & { attribute: Attribute }) | undefined {
  for (const one of lineage) {
    const attribute = one.facts.attributes.findLast(({ name }) => names.includes(name));
    if (attribute) return { ...one, attribute };
  }
  return undefined;
}

/** What a `declared_attr` makes: by its method, or by a lambda. */
export function declaredValue({ value, decorators }: Attribute): Expression | undefined {
  if (decorators.length > 0)
    return decorators.some((one) => /\bdeclared_attr\b/.test(one)) ? value : undefined;
  if (value?.kind === 'call' && /^declared_attr$/.test(lastName(value.callee))) {
    const [inner] = value.positional;
    return inner?.kind === 'lambda' ? inner.body : undefined;
  }
  return value;
}
