import type { Edit } from '../engine/types.ts';
import { moduleUses } from '../javascript/modules.ts';
import {
  callTypes,
  child,
  children,
  memberTypes,
  nameOf,
  type Path,
  parentOf,
  propertyOf,
  type SyntaxNode,
} from '../javascript/nodes.ts';
import type { Clauses } from './clauses.ts';
import { columns, type File, type Formerly, objection, queries } from './file.ts';
import { type IndexMethod, readMethod } from './index-method.ts';

/** `index('i').on(t.a).using(sql`hnsw (a vector_l2_ops)`)`, as it was before 0.31. */
interface FormerIndex {
  on: SyntaxNode;
  using: Path;
  /** The identifier of the tag. */
  sql: Path;
  method: IndexMethod | undefined;
}

/** Indexes on vectors in the form of Drizzle before 0.31, and in the same file those of other methods. */
export function formerIndexes(file: File): Formerly[] {
  const { script, text } = file;
  const use = moduleUses(script, (module) => module === queries).find(({ names }) =>
    names.some(({ imported }) => imported === 'sql'),
  );
  const taken = use?.names.find(({ imported }) => imported === 'sql');
  if (!use || !taken?.local || objection(file) !== undefined) return [];
  const tags = script.references(taken.local);
  const found = tags.flatMap((tag) => read(tag, file) ?? []);
  if (!found.some(({ method }) => method?.isVector)) return [];
  return found.map((one) => {
    const plan = planFor(one, text);
    if (typeof plan === 'string') return { ...problem(one), reason: plan };
    const write = (clauses: Clauses, repaired: readonly Formerly[]) => {
      const isLast = repaired.filter(({ uses }) => uses === taken).length === tags.length;
      if (isLast && use.form === 'import') clauses.change(use, { drop: [taken] });
      return plan;
    };
    return { ...problem(one), uses: taken, write };
  });
}

function problem({ using }: FormerIndex): Formerly {
  const { start, end } = child(child(using.node, 'callee'), 'property') ?? using.node;
  const what = 'since drizzle-orm 0.31 an index is given its method and its columns by `using` alone';
  return { code: 'PGV045', start, end, what, outcome: '`on` goes' };
}

function read(tag: Path, { script, text }: File): FormerIndex | undefined {
  const template = parentOf(tag);
  const using = template && parentOf(template);
  if (template?.node.type !== 'TaggedTemplateExpression' || !using || !callTypes.has(using.node.type))
    return undefined;
  if (methodOf(using.node) !== 'using' || children(using.node, 'arguments').length !== 1) return undefined;
  let at = objectOf(using.node);
  if (methodOf(at) === 'concurrently') at = objectOf(at);
  if (!at || methodOf(at) !== 'on' || !isIndex(objectOf(at), script)) return undefined;
  const method = readMethod(child(template.node, 'quasi'), children(at, 'arguments'), text);
  return { on: at, using, sql: tag, method };
}

function methodOf(call: SyntaxNode | undefined): string | undefined {
  const callee = call && callTypes.has(call.type) ? child(call, 'callee') : undefined;
  return callee && memberTypes.has(callee.type) ? propertyOf(callee) : undefined;
}

function objectOf(call: SyntaxNode | undefined): SyntaxNode | undefined {
  return child(child(call, 'callee'), 'object');
}

function isIndex(call: SyntaxNode | undefined, script: File['script']): boolean {
  const callee = nameOf(child(call, 'callee'));
  const names = moduleUses(script, (module) => module === columns).flatMap((use) => use.names);
  return names.some(
    ({ imported, local }) => /^(?:index|uniqueIndex)$/.test(imported) && nameOf(local?.node) === callee,
  );
}

function planFor({ on, using, method }: FormerIndex, text: string): Edit[] | string {
  if (!method) return 'its method is not written as that of one column with an operator class';
  const columnsOf = children(on, 'arguments').map((one) => text.slice(one.start, one.end));
  if (method.operatorClass === undefined && method.isVector && !columnsOf.some((one) => /_ops\b/.test(one)))
    return 'an index on vectors needs an operator class, such as vector_cosine_ops, and here is none';
  const [name] = children(objectOf(on), 'arguments');
  const quote = name?.type === 'StringLiteral' ? (text[name.start] ?? "'") : "'";
  const quoted = (one: string) => quote + one + quote;
  const listed = method.operatorClass ? [`${columnsOf[0]}.op(${quoted(method.operatorClass)})`] : columnsOf;
  const property = child(child(on, 'callee'), 'property') ?? on;
  const object = objectOf(using.node) ?? on;
  const dot = child(child(using.node, 'callee'), 'property') ?? object;
  const gap = text.slice(object.end, dot.start);
  const options = method.options.map(([key, value]) => `${key}: ${value}`).join(', ');
  return [
    { start: property.start, end: on.end, text: `using(${[quoted(method.name), ...listed].join(', ')})` },
    { start: object.end, end: using.node.end, text: options ? `${gap}with({ ${options} })` : '' },
  ];
}
