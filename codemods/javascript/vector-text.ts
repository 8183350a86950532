import { functionFrom, type Resolve } from './evaluate.ts';
import type { Fn, Value } from './evaluate-calls.ts';
import { moduleUses } from './modules.ts';
import { child, children, functionTypes, nameOf, type SyntaxNode, unwrap } from './nodes.ts';
import type { Script } from './script.ts';

const samples: readonly (readonly number[])[] = [[1, 2, 3], [-0.25], [0, 1.5e-7, 12345.678]];

/** Does a function make pgvector's text of an array, as pgvector and the ORMs do? */
export function writesVector(fn: SyntaxNode, script: Script): boolean {
  return samples.every((sample) => isSame(tried(fn, script, [...sample]), sample));
}

/** Does a function make an array of that text? */
export function readsVector(fn: SyntaxNode, script: Script): boolean {
  return samples.every((sample) => {
    const value = tried(fn, script, JSON.stringify(sample));
    return Array.isArray(value) && isSame(JSON.stringify(value), sample);
  });
}

/** Does it take an array for what it is, as drivers give it when pgvector's types are registered? */
export function readsArray(fn: SyntaxNode, script: Script): boolean {
  return Array.isArray(tried(fn, script, [1, 2]));
}

/** Does it give back an array that it gets? */
export function passesArray(fn: SyntaxNode, script: Script): boolean {
  return samples.every((sample) => {
    const value = tried(fn, script, [...sample]);
    return Array.isArray(value) && JSON.stringify(value) === JSON.stringify(sample);
  });
}

/** Does it give back what it gets? */
export function passesText(fn: SyntaxNode, script: Script): boolean {
  return ['101', '{1:1}/3'].every((sample) => tried(fn, script, sample) === sample);
}

function isSame(written: Value, sample: readonly number[]): boolean {
  if (typeof written !== 'string' || !/^\[[^[\]]*\]$/.test(written)) return false;
  try {
    return JSON.stringify(JSON.parse(written)) === JSON.stringify(sample);
  } catch {
    return false;
  }
}

/** What it gives for a value; undefined where that can't be told. */
function tried(fn: SyntaxNode, script: Script, value: Value): Value {
  try {
    return functionFrom(fn, resolverOf(script))(value);
  } catch {
    return undefined;
  }
}

/** Functions of this file, and pgvector's own. */
function resolverOf(script: Script): Resolve {
  const depth = { left: 20 };
  const resolve: Resolve = (name) => {
    const own = pgvectors(name, script) ?? (name.includes('.') ? undefined : declaredFunction(name, script));
    if (own === undefined || typeof own === 'function') return own;
    depth.left -= 1;
    return depth.left < 0 ? undefined : functionFrom(own, resolve);
  };
  return resolve;
}

const ofPgvector: Readonly<Record<string, Fn>> = {
  toSql: (value) => JSON.stringify(value),
  fromSql: (value) => (typeof value === 'string' ? JSON.parse(value) : undefined),
};

/** `toSql`, `pgvector.toSql` */
function pgvectors(name: string, script: Script): Fn | undefined {
  const [object = '', member] = name.split('.');
  const taken = moduleUses(script, (module) => /^pgvector(?:\/|$)/.test(module)).flatMap(
    ({ names }) => names,
  );
  const own = taken.find(({ local }) => nameOf(local?.node) === object);
  if (!own) return undefined;
  return ofPgvector[member ?? own.imported];
}

/** The only function of that name at the top of the file. */
export function declaredFunction(name: string, script: Script): SyntaxNode | undefined {
  const functions = script
    .find('FunctionDeclaration')
    .map(({ node }) => node)
    .filter((node) => nameOf(child(node, 'id')) === name);
  const constants = script
    .find('VariableDeclarator')
    .filter(({ node }) => nameOf(child(node, 'id')) === name)
    .flatMap(({ node }) => unwrap(child(node, 'init')) ?? []);
  const [only, ...more] = [...functions, ...constants];
  return only && more.length === 0 && functionTypes.has(only.type) ? only : undefined;
}

/** What a function that does nothing else returns; constants of its own are read through. */
export function resultOf(fn: SyntaxNode): SyntaxNode | undefined {
  const body = child(fn, 'body');
  if (body?.type !== 'BlockStatement') return unwrap(body);
  const statements = children(body, 'body');
  const last = statements.at(-1);
  if (last?.type !== 'ReturnStatement') return undefined;
  const constants = new Map<string, SyntaxNode>();
  for (const one of statements.slice(0, -1)) {
    const [declarator, ...more] = children(one, 'declarations');
    const name = nameOf(child(declarator, 'id'));
    const init = child(declarator, 'init');
    if (one.type !== 'VariableDeclaration' || more.length > 0 || name === undefined || !init)
      return undefined;
    constants.set(name, init);
  }
  return readThrough(unwrap(child(last, 'argument')), constants);
}

/** `n` of `const n = …; return n`, and the hole of a template. */
function readThrough(
  node: SyntaxNode | undefined,
  constants: ReadonlyMap<string, SyntaxNode>,
): SyntaxNode | undefined {
  const init = constants.get(nameOf(node) ?? '');
  if (node?.type === 'Identifier' && init) return unwrap(init);
  if (node?.type !== 'TemplateLiteral' || constants.size === 0) return node;
  const expressions = children(node, 'expressions').map((one) => readThrough(unwrap(one), constants));
  return { ...node, expressions };
}
