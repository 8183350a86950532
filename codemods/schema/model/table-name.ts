import { type Expression, lastName } from './expression.ts';
import { type Ancestor, attributeOf, declaredValue } from './lineage.ts';
import type { ModuleFacts } from './module-facts.ts';
import type { ModelScope } from './scope.ts';

/** Does a class get a name of its own by a function, each of them? */
export function isNamedByFunction(lineage: readonly Ancestor[]): boolean {
  const found = attributeOf(lineage, '__tablename__', '__tablename__()');
  return (
    found !== undefined && (found.attribute.decorators.length > 0 || found.attribute.value?.kind === 'call')
  );
}

/** The name that `__tablename__` gives to a class; '' where it is not to be seen, undefined where none is said. */
export function tableNameOf(lineage: readonly Ancestor[], scope: ModelScope): string | undefined {
  const [own] = lineage;
  const found = attributeOf(lineage, '__tablename__', '__tablename__()');
  if (!found || !own) return undefined;
  const value = declaredValue(found.attribute);
  return (value && textFor(value, found.module, own.facts.name, scope, {})) ?? '';
}

type Given = Readonly<Record<string, string>>;

/** A small part of Python: what people make a table's name with. */
function textFor(
  expression: Expression,
  module: ModuleFacts,
  className: string,
  scope: ModelScope,
  given: Given,
  depth = 0,
): string | undefined {
  if (depth > 12) return undefined;
  const inner = (one: Expression | undefined) =>
    one && textFor(one, module, className, scope, given, depth + 1);
  const all = (parts: readonly (string | Expression)[]) => {
    const texts = parts.map((one) => (typeof one === 'string' ? one : inner(one)));
    return texts.includes(undefined) ? undefined : texts.join('');
  };
  switch (expression.kind) {
    case 'attribute':
      if (expression.name === '__name__' && /^(?:cls|self)$/.test(lastName(expression.object)))
        return className;
      return scope.textOf(expression, module);
    case 'name':
      return given[expression.name] ?? scope.textOf(expression, module);
    case 'binary':
      return expression.operator === '+' ? all([expression.left, expression.right]) : undefined;
    case 'format':
      return all(expression.parts);
    case 'call': {
      const { callee, positional } = expression;
      const method = lastName(callee);
      if (callee.kind === 'attribute' && positional.length === 0) {
        const text = inner(callee.object);
        if (method === 'lower') return text?.toLowerCase();
        if (method === 'upper') return text?.toUpperCase();
        return undefined;
      }
      if (method === 'sub' && scope.pathOf(callee, module) === 're.sub')
        return substituted(positional.map(inner));
      const target = scope.follow(callee, module);
      const [argument] = positional.map(inner);
      if (target?.kind !== 'function' || argument === undefined || positional.length !== 1) return undefined;
      // Whatever its parameter is called: it has one.
      const names = new Proxy<Given>({}, { get: () => argument });
      return textFor(target.body, target.module, className, scope, names, depth + 1);
    }
    default:
      return scope.textOf(expression, module);
  }
}

function substituted([pattern, replacement, text]: readonly (string | undefined)[]): string | undefined {
  if (pattern === undefined || replacement === undefined || text === undefined) return undefined;
  // Somebody else's expression: short, on a short text, and none that repeats what repeats.
  if (pattern.length > 60 || text.length > 80 || /[+*}]\)[+*{]/.test(pattern)) return undefined;
  try {
    return text.replace(new RegExp(pattern, 'g'), replacement.replace(/\\g?<?(\d)>?/g, '$$$1'));
  } catch {
    return undefined;
  }
}

/** https://flask-sqlalchemy.readthedocs.io/en/stable/models/: snake case. */
export function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_').toLowerCase();
}
