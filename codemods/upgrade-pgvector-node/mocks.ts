import { changeModule } from '../javascript/edit-import.ts';
import type { ModuleUse } from '../javascript/modules.ts';
import { child, children, functionTypes, nameOf, type SyntaxNode, unwrap } from '../javascript/nodes.ts';
import type { Difference } from './difference.ts';
import { pgPromise } from './pg-promise.ts';
import { offered, utils } from './vocabulary.ts';

interface Key {
  name: string;
  node: SyntaxNode;
  inDefault: boolean;
}

/** `jest.mock('pgvector/utils', () => ({ toSql: … }))`: the path, and the keys of the object that stands in for the module. */
export function mockProblems(use: ModuleUse): Difference[] {
  const factory = children(use.node.node, 'arguments')[1];
  const keys = factory ? keysOf(factory) : [];
  // A key stands in for what it names also where others are spread around it.
  return [...pathProblem(use, keys), ...keyProblems(use, keys ?? namedKeys(factory))];
}

function pathProblem(use: ModuleUse, keys: Key[] | undefined): Difference[] {
  if (use.module !== utils) return [];
  const successors = offered.pgvector?.named ?? [];
  const lost = (keys ?? []).filter(
    ({ name }) => !successors.includes(name) && !/^(?:default|__esModule)$/.test(name),
  );
  const objection =
    keys === undefined || lost.length > 0
      ? 'what stands in for it has names that `pgvector` has not'
      : undefined;
  return [
    {
      code: 'PGV040',
      at: use.source.node,
      what: `pgvector 0.3 has no \`${utils}\` to mock`,
      outcome: 'becomes `pgvector`',
      edits: [changeModule(use, 'pgvector')],
      since: '0.1.7',
      offers: 'there is a `pgvector` to import',
      objection,
    },
  ];
}

function keyProblems({ module }: ModuleUse, keys: readonly Key[]): Difference[] {
  if (module !== 'pgvector/pg' && module !== pgPromise) return [];
  const alreadyThere = keys.some(({ name }) => name === 'registerTypes');
  return keys
    .filter(({ name }) => name === 'registerType' && !alreadyThere)
    .map(({ node }) => ({
      code: 'PGV042',
      at: node,
      what: '`registerType` is deprecated in pgvector 0.3, and this stands in for it',
      outcome: 'becomes `registerTypes`',
      edits: [renameKey(node)],
      since: '0.2.0',
      offers: `\`${module}\` has registerTypes`,
    }));
}

function renameKey(node: SyntaxNode) {
  const key = child(node, 'key') ?? node;
  const isString = key.type === 'StringLiteral';
  if (node.shorthand === true) return { start: key.start, end: key.start, text: 'registerTypes: ' };
  return { start: key.start + (isString ? 1 : 0), end: key.end - (isString ? 1 : 0), text: 'registerTypes' };
}

/** Undefined: the factory does more than to give an object of keys that show. */
function keysOf(factory: SyntaxNode): Key[] | undefined {
  const object = objectOf(factory);
  return object && keysIn(object, false);
}

function namedKeys(factory: SyntaxNode | undefined): Key[] {
  const properties = children(factory && objectOf(factory), 'properties');
  const named = properties.filter(({ type, computed }) => type !== 'SpreadElement' && computed !== true);
  return named.map((node) => ({ name: nameOf(child(node, 'key')) ?? '', node, inDefault: false }));
}

function objectOf(factory: SyntaxNode): SyntaxNode | undefined {
  const object = unwrap(functionTypes.has(factory.type) ? resultOf(factory) : factory);
  return object?.type === 'ObjectExpression' ? object : undefined;
}

function resultOf(factory: SyntaxNode): SyntaxNode | undefined {
  const body = child(factory, 'body');
  if (body?.type !== 'BlockStatement') return body;
  const last = children(body, 'body').at(-1);
  return last?.type === 'ReturnStatement' ? child(last, 'argument') : undefined;
}

function keysIn(object: SyntaxNode, inDefault: boolean): Key[] | undefined {
  const keys: Key[] = [];
  for (const node of children(object, 'properties')) {
    const name = node.computed === true ? undefined : nameOf(child(node, 'key'));
    if (name === undefined) return undefined;
    keys.push({ name, node, inDefault });
    const value = unwrap(child(node, 'value'));
    if (name !== 'default' || value?.type !== 'ObjectExpression') continue;
    const inner = keysIn(value, true);
    if (!inner) return undefined;
    keys.push(...inner);
  }
  return keys;
}
