import type { Expression } from './expression.ts';
import type { ClassFacts, ModuleFacts } from './module-facts.ts';

/** A module of the project by its dotted name, as a file sees it; with dots in front as an import has them. */
export type FindModule = (name: string, from: string) => ModuleFacts | undefined;

/** What a name means. */
export type Target =
  | { kind: 'class'; facts: ClassFacts; module: ModuleFacts }
  | { kind: 'value'; value: Expression; module: ModuleFacts; name: string }
  | { kind: 'function'; body: Expression; module: ModuleFacts }
  | { kind: 'module'; module: ModuleFacts }
  /** Of a package, or bound nowhere: its dotted path. */
  | { kind: 'path'; path: string };

/** Names that stand for names, and modules that pass them on; a circle ends here. */
const longest = 12;

/** Names across the modules of a project. */
export class ModelScope {
  private readonly find: FindModule;
  private readonly classes = new WeakMap<ModuleFacts, Map<string, ClassFacts>>();
  private readonly attributes = new WeakMap<ClassFacts, Map<string, Expression | undefined>>();

  constructor(find: FindModule) {
    this.find = find;
  }

  /** What an expression of names means; undefined for anything else. Names that stand for names are followed. */
  follow(expression: Expression, module: ModuleFacts, depth = 0): Target | undefined {
    if (depth > longest) return undefined;
    if (expression.kind === 'name') {
      const target = this.lookup(expression.name, module, depth) ?? {
        kind: 'path' as const,
        path: expression.name,
      };
      return this.passedOn(target, depth);
    }
    if (expression.kind !== 'attribute') return undefined;
    const object = this.follow(expression.object, module, depth + 1);
    const target = object && this.attribute(object, expression.name, depth);
    return target && this.passedOn(target, depth);
  }

  /** The dotted path of what comes from a package. */
  pathOf(expression: Expression, module: ModuleFacts): string | undefined {
    const target = this.follow(expression, module);
    return target?.kind === 'path' ? target.path : undefined;
  }

  /** A number, as it stands there or behind names. */
  numberOf(expression: Expression | undefined, module: ModuleFacts, own?: ClassFacts): number | undefined {
    if (expression?.kind === 'number') return expression.value;
    if (expression?.kind === 'name' && own) {
      const value = this.attributesOf(own).get(expression.name);
      if (value?.kind === 'number') return value.value;
    }
    const target = expression && this.follow(expression, module);
    return target?.kind === 'value' && target.value.kind === 'number' ? target.value.value : undefined;
  }

  /** A text, put together of constants as well. */
  textOf(expression: Expression | undefined, module: ModuleFacts, depth = 0): string | undefined {
    if (!expression || depth > longest) return undefined;
    if (expression.kind === 'string') return expression.value;
    if (expression.kind === 'binary' && expression.operator === '+') {
      const sides = [expression.left, expression.right].map((one) => this.textOf(one, module, depth + 1));
      return sides.includes(undefined) ? undefined : sides.join('');
    }
    if (expression.kind === 'format') {
      const parts = expression.parts.map((one) =>
        typeof one === 'string' ? one : this.textOf(one, module, depth + 1),
      );
      return parts.includes(undefined) ? undefined : parts.join('');
    }
    const target = this.follow(expression, module);
    return target?.kind === 'value' ? this.textOf(target.value, target.module, depth + 1) : undefined;
  }

  lookup(name: string, module: ModuleFacts, depth = 0): Target | undefined {
    if (depth > longest) return undefined;
    const facts = this.classesOf(module).get(name);
    if (facts) return { kind: 'class', facts, module };
    const value = module.values.get(name);
    if (value) return { kind: 'value', value, module, name };
    const body = module.functions.get(name);
    if (body) return { kind: 'function', body, module };
    const path = module.imports.get(name);
    if (path !== undefined) return this.imported(path, module, depth + 1);
    for (const star of module.stars) {
      const from = this.find(star, module.path);
      const found = from && this.lookup(name, from, depth + 1);
      if (found) return found;
      if (!from && /^(?:sqlalchemy|sqlmodel|pgvector|typing)\b/.test(star) && /^[A-Z]/.test(name))
        return { kind: 'path', path: `${star}.${name}` };
    }
    return undefined;
  }

  private imported(path: string, from: ModuleFacts, depth: number): Target {
    const at = path.lastIndexOf('.');
    const [parent, name] = [path.slice(0, at), path.slice(at + 1)];
    const owner = at >= 0 ? this.find(parent, from.path) : undefined;
    const inside = owner && this.lookup(name, owner, depth);
    if (inside) return inside;
    // `from . import base` is `.` with `base` behind another dot.
    const module = this.find(/^\.+$/.test(parent) ? parent + name : path, from.path);
    return module ? { kind: 'module', module } : { kind: 'path', path };
  }

  private attribute(object: Target, name: string, depth: number): Target | undefined {
    switch (object.kind) {
      case 'path':
        return { kind: 'path', path: `${object.path}.${name}` };
      case 'module': {
        const found = this.lookup(name, object.module, depth + 1);
        if (found) return found;
        const below = this.find(`.${name}`, object.module.path);
        return below && { kind: 'module', module: below };
      }
      case 'class': {
        const value = object.facts.attributes.findLast((one) => one.name === name)?.value;
        return value && { kind: 'value', value, module: object.module, name };
      }
      default:
        return undefined;
    }
  }

  private passedOn(target: Target, depth: number): Target | undefined {
    if (target.kind !== 'value' || !/^(?:name|attribute)$/.test(target.value.kind)) return target;
    return this.follow(target.value, target.module, depth + 1);
  }

  private attributesOf(own: ClassFacts): Map<string, Expression | undefined> {
    const known = this.attributes.get(own) ?? new Map(own.attributes.map((one) => [one.name, one.value]));
    this.attributes.set(own, known);
    return known;
  }

  private classesOf(module: ModuleFacts): Map<string, ClassFacts> {
    const known = this.classes.get(module) ?? new Map(module.classes.map((one) => [one.name, one]));
    this.classes.set(module, known);
    return known;
  }
}
