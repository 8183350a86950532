import { applyFunction, applyMember, applyMethod, type Fn, Unknown, type Value } from './evaluate-calls.ts';
import {
  allChildren,
  callTypes,
  child,
  children,
  functionTypes,
  memberTypes,
  nameOf,
  propertyOf,
  type SyntaxNode,
  stringOf,
  unwrap,
} from './nodes.ts';

/** What names outside of the function mean; undefined: nothing that can be seen. */
export type Resolve = (name: string) => Fn | undefined;

/**
 * A function of the source as one that can be called: what it gives for a value, without running any of its code. It knows
 * the few operations by which people turn lists into text and back, and throws `Unknown` at everything else.
 */
export function functionFrom(fn: SyntaxNode, resolve: Resolve): Fn {
  return new Evaluator(resolve).closure(fn, new Map());
}

type Scope = ReadonlyMap<string, Value>;

/** A `return`, which may give nothing. */
interface Returned {
  value: Value;
}

class Evaluator {
  private readonly resolve: Resolve;
  private steps = 5000;

  constructor(resolve: Resolve) {
    this.resolve = resolve;
  }

  closure(fn: SyntaxNode, around: Scope): Fn {
    const names = children(fn, 'params').map((one) => {
      if (one.type !== 'Identifier') throw new Unknown(one.type);
      return nameOf(one) ?? '';
    });
    if (fn.async === true || fn.generator === true) throw new Unknown('async');
    // What it refuses it does not only turn into something else, whichever values it is tried with.
    if (throws(fn)) throw new Unknown('throw');
    return (...args) => {
      const scope = new Map(around);
      for (const [at, name] of names.entries()) scope.set(name, args[at]);
      const body = child(fn, 'body');
      if (body?.type !== 'BlockStatement') return this.value(body, scope);
      return this.run(children(body, 'body'), scope)?.value;
    };
  }

  private run(statements: readonly SyntaxNode[], scope: Map<string, Value>): Returned | undefined {
    for (const one of statements) {
      const returned = this.statement(one, scope);
      if (returned) return returned;
    }
    return undefined;
  }

  private statement(node: SyntaxNode, scope: Map<string, Value>): Returned | undefined {
    switch (node.type) {
      case 'ReturnStatement':
        return { value: child(node, 'argument') ? this.value(child(node, 'argument'), scope) : undefined };
      case 'IfStatement': {
        const taken = this.value(child(node, 'test'), scope)
          ? child(node, 'consequent')
          : child(node, 'alternate');
        return taken && this.statement(taken, scope);
      }
      case 'BlockStatement':
        return this.run(children(node, 'body'), new Map(scope));
      case 'VariableDeclaration':
        for (const one of children(node, 'declarations')) {
          const id = child(one, 'id');
          if (id?.type !== 'Identifier' || node.kind === 'var') throw new Unknown(node.type);
          scope.set(nameOf(id) ?? '', this.value(child(one, 'init'), scope));
        }
        return undefined;
      default:
        throw new Unknown(node.type);
    }
  }

  private value(written: SyntaxNode | undefined, scope: Scope): Value {
    this.steps -= 1;
    const node = unwrap(written);
    if (!node || this.steps < 0) throw new Unknown('nothing, or too much');
    if (functionTypes.has(node.type)) return this.closure(node, scope);
    if (callTypes.has(node.type)) return this.call(node, scope);
    if (memberTypes.has(node.type)) return this.member(node, scope);
    switch (node.type) {
      case 'StringLiteral':
      case 'NumericLiteral':
      case 'BooleanLiteral':
        return node.value as Value;
      case 'NullLiteral':
        return null;
      case 'RegExpLiteral':
        return new RegExp(String(node.pattern), String(node.flags));
      case 'TemplateLiteral':
        return this.template(node, scope);
      case 'ArrayExpression':
        return children(node, 'elements').map((one) => this.value(one, scope));
      case 'Identifier':
        return this.named(nameOf(node) ?? '', scope);
      case 'ConditionalExpression':
        return this.value(
          child(node, this.value(child(node, 'test'), scope) ? 'consequent' : 'alternate'),
          scope,
        );
      case 'LogicalExpression':
      case 'BinaryExpression':
      case 'UnaryExpression':
        return this.operation(node, scope);
      default:
        throw new Unknown(node.type);
    }
  }

  private named(name: string, scope: Scope): Value {
    if (scope.has(name)) return scope.get(name);
    if (name === 'undefined') return undefined;
    return this.resolve(name) ?? applyFunction(name);
  }

  private template(node: SyntaxNode, scope: Scope): string {
    const holes = children(node, 'expressions').map((one) => String(this.value(one, scope)));
    const pieces = children(node, 'quasis').map(
      (one) => stringOf({ ...node, expressions: [], quasis: [one] }) ?? '',
    );
    return pieces.map((piece, at) => piece + (holes[at] ?? '')).join('');
  }

  private operation(node: SyntaxNode, scope: Scope): Value {
    const left = () => this.value(child(node, 'left'), scope);
    const right = () => this.value(child(node, 'right'), scope);
    switch (node.operator) {
      case '&&':
        return left() && right();
      case '||':
        return left() || right();
      case '??':
        return left() ?? right();
      case '===':
        return left() === right();
      case '!==':
        return left() !== right();
      case '==':
        return (left() ?? null) === (right() ?? null);
      case '!=':
        return (left() ?? null) !== (right() ?? null);
      case '>':
        return Number(left()) > Number(right());
      case '!':
        return !this.value(child(node, 'argument'), scope);
      case 'typeof':
        return typeof this.value(child(node, 'argument'), scope);
      case '-': {
        if (node.type === 'UnaryExpression') return -Number(this.value(child(node, 'argument'), scope));
        return Number(left()) - Number(right());
      }
      case '+': {
        if (node.type === 'UnaryExpression') return Number(this.value(child(node, 'argument'), scope));
        const [a, b] = [left(), right()];
        return typeof a === 'number' && typeof b === 'number' ? a + b : `${a}${b}`;
      }
      default:
        throw new Unknown(String(node.operator));
    }
  }

  private member(node: SyntaxNode, scope: Scope): Value {
    const name = propertyOf(node);
    const object = unwrap(child(node, 'object'));
    const path =
      object?.type === 'Identifier' && !scope.has(nameOf(object) ?? '') ? nameOf(object) : undefined;
    if (path !== undefined) return this.resolve(`${path}.${name}`) ?? applyFunction(`${path}.${name}`);
    return applyMember(this.value(object, scope), name);
  }

  private call(node: SyntaxNode, scope: Scope): Value {
    const args = children(node, 'arguments').map((one) => this.value(one, scope));
    const callee = unwrap(child(node, 'callee'));
    if (callee && memberTypes.has(callee.type)) {
      const object = unwrap(child(callee, 'object'));
      const isOutside = object?.type === 'Identifier' && !scope.has(nameOf(object) ?? '');
      if (!isOutside) return applyMethod(this.value(object, scope), propertyOf(callee) ?? '', args);
    }
    const fn = this.value(callee, scope);
    if (typeof fn !== 'function') throw new Unknown('a call');
    return fn(...args);
  }
}

function throws(node: SyntaxNode): boolean {
  return node.type === 'ThrowStatement' || allChildren(node).some(throws);
}
