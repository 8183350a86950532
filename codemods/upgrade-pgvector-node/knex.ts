import type { Edit } from '../engine/types.ts';
import {
  callTypes,
  child,
  children,
  memberTypes,
  nameOf,
  type Path,
  propertyOf,
  type SyntaxNode,
  stringOf,
  unwrap,
} from '../javascript/nodes.ts';
import type { Difference, File } from './difference.ts';

const old = 'enableExtension';
const current = 'createExtensionIfNotExists';

/** `schema.enableExtension(…)`, which `pgvector/knex` adds to Knex's schema builder. */
export function knexProblems(file: File): Difference[] {
  return file.script.find('CallExpression').flatMap((call) => {
    const callee = child(call.node, 'callee');
    if (!callee || !memberTypes.has(callee.type) || propertyOf(callee) !== old || callee.computed === true)
      return [];
    const object = child(callee, 'object');
    return isSchema(object) ? [problemOf(call, callee, object, file)] : [];
  });
}

/** `knex.schema`, `schema`, and what is chained to them. */
function isSchema(object: SyntaxNode | undefined): object is SyntaxNode {
  const at = unwrap(object);
  if (!at) return false;
  if (callTypes.has(at.type)) return isSchema(child(child(at, 'callee'), 'object'));
  if (memberTypes.has(at.type)) return propertyOf(at) === 'schema';
  return nameOf(at) === 'schema';
}

function problemOf(call: Path, callee: SyntaxNode, object: SyntaxNode, file: File): Difference {
  const property = child(callee, 'property') ?? callee;
  const args = children(call.node, 'arguments');
  const isTyped =
    file.script.dialect !== 'babylon' && unwrap(object) === object && !expectsError(call.node, file.text);
  const raw = isTyped ? rawCall(property, args, file.text) : undefined;
  const rename: Edit = { start: property.start, end: property.end, text: current };
  return {
    code: 'PGV046',
    at: property,
    what: isTyped
      ? `\`${old}\` of \`pgvector/knex\` is deprecated, and its successor \`${current}\` is not in Knex's types`
      : `\`${old}\` of \`pgvector/knex\` is deprecated in pgvector 0.3`,
    outcome: raw ? 'becomes `raw`' : `becomes \`${current}\``,
    edits: raw ?? [rename],
    since: '0.2.0',
    offers: 'Knex does this by itself',
    objection: args.length === 1 ? undefined : 'it takes the name of one extension',
  };
}

/** `raw('CREATE EXTENSION IF NOT EXISTS vector')`, the name in the quotes that are there. */
function rawCall(property: SyntaxNode, [argument]: SyntaxNode[], text: string): Edit[] | undefined {
  if (!argument) return undefined;
  const name = stringOf(argument);
  const method: Edit = { start: property.start, end: property.end, text: 'raw' };
  const command = 'CREATE EXTENSION IF NOT EXISTS ';
  if (name === undefined || argument.type !== 'StringLiteral') {
    return [
      method,
      { start: argument.start, end: argument.start, text: `'${command}??', [` },
      { start: argument.end, end: argument.end, text: ']' },
    ];
  }
  const quote = text[argument.start];
  const isPlain = /^[a-z_]\w*$/.test(name);
  if (!isPlain && quote === '"')
    return [method, { start: argument.start, end: argument.end, text: `'${command}"${name}"'` }];
  const quoted = isPlain ? name : `"${name}"`;
  return [method, { start: argument.start + 1, end: argument.end - 1, text: command + quoted }];
}

/** An error that is expected here has to stay one. */
function expectsError(node: SyntaxNode, text: string): boolean {
  const above = text.slice(0, node.start).split('\n').slice(-3).join('\n');
  return /@ts-(?:expect-error|ignore)/.test(above);
}
