import type { Codemod, Problem } from '../engine/types.ts';
import { javascript } from '../javascript/language.ts';
import {
  child,
  children,
  memberTypes,
  nameOf,
  propertyOf,
  type SyntaxNode,
  unwrap,
} from '../javascript/nodes.ts';
import { endings } from '../javascript/other-files.ts';
import type { Script } from '../javascript/script.ts';
import { modelsWithVectors, type PrismaModel } from '../prisma/models.ts';

/**
 * A vector is `Unsupported` to Prisma, and its client takes no value for such a field: `prisma.item.create({ data: { embedding } })`
 * is a PrismaClientValidationError. https://www.prisma.io/docs/orm/prisma-schema/data-model/unsupported-database-features
 */
export const codemod: Codemod<Script> = {
  id: 'report-prisma-write',
  title:
    "Report vectors that are given to create, update and upsert of Prisma's client, which knows no such field.",
  language: javascript,
  codes: ['PGV049'],
  options: {},
  reportOnly: true,
  words: ['.create', '.update', '.upsert'],
  mayConcern: (text) => /\.(?:create|update|upsert)\w*\(/.test(text) && /embed|vec/i.test(text),
  find(_source, script, { project }) {
    // An extension of the client may take them.
    if (project.filesWith(['$extends'], endings, 'repository').length > 0) return [];
    const models = modelsWithVectors(project);
    return models.length === 0 ? [] : writesOf(script).flatMap((one) => problemsIn(one, models));
  },
};

/** Where the rows stand in the argument of each method. */
const dataOf: Readonly<Record<string, readonly string[]>> = {
  create: ['data'],
  createMany: ['data'],
  createManyAndReturn: ['data'],
  update: ['data'],
  updateMany: ['data'],
  updateManyAndReturn: ['data'],
  upsert: ['create', 'update'],
};

interface Write {
  /** As the client calls the model: `item`. */
  delegate: string;
  method: string;
  argument: SyntaxNode;
}

/** `prisma.item.create({ … })`, `this.prisma.item.upsert({ … })`, `tx.item.update({ … })` */
function writesOf(script: Script): Write[] {
  return script.find('CallExpression').flatMap(({ node }) => {
    const callee = child(node, 'callee');
    const method = callee && memberTypes.has(callee.type) ? propertyOf(callee) : undefined;
    const object = unwrap(child(callee, 'object'));
    const delegate = object && memberTypes.has(object.type) ? propertyOf(object) : undefined;
    const argument = unwrap(children(node, 'arguments')[0]);
    if (method === undefined || delegate === undefined || !Object.hasOwn(dataOf, method)) return [];
    return argument?.type === 'ObjectExpression' ? [{ delegate, method, argument }] : [];
  });
}

function problemsIn(write: Write, models: readonly PrismaModel[]): Problem[] {
  const model = models.find(({ name }) => name[0]?.toLowerCase() + name.slice(1) === write.delegate);
  if (!model) return [];
  const rows = (dataOf[write.method] ?? []).flatMap((field) => rowsOf(valueAt(write.argument, field)));
  return rows
    .flatMap((row) => children(row, 'properties'))
    .flatMap((property) => {
      const name = nameOf(child(property, 'key'));
      if (property.computed === true || name === undefined || !model.vectors.includes(name)) return [];
      return [problem(model, name, property)];
    });
}

/** `{ … }`, and each of `[{ … }, { … }]`. */
function rowsOf(value: SyntaxNode | undefined): SyntaxNode[] {
  if (value?.type === 'ObjectExpression') return [value];
  return value?.type === 'ArrayExpression'
    ? children(value, 'elements').flatMap((one) => rowsOf(unwrap(one)))
    : [];
}

function valueAt(object: SyntaxNode, field: string): SyntaxNode | undefined {
  const property = children(object, 'properties').find((one) => nameOf(child(one, 'key')) === field);
  return unwrap(child(property, 'value'));
}

function problem(model: PrismaModel, field: string, { start, end }: SyntaxNode): Problem {
  return {
    code: 'PGV049',
    start,
    end,
    what: `\`${field}\` of \`${model.name}\` is \`Unsupported\` in the schema: Prisma's client refuses the call, "Unknown argument"`,
    reason: `write the row without it, then the vector by $executeRaw in the same transaction: \`UPDATE "${model.table}" SET "${field}" = \${JSON.stringify(…)}::vector\``,
  };
}
