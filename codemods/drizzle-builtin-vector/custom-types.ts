import type { Edit, Finding } from '../engine/types.ts';
import { changeClause } from '../javascript/edit-import.ts';
import { isTaken, replaceReference } from '../javascript/edit-reference.ts';
import { type ModuleUse, moduleUses, type Taken } from '../javascript/modules.ts';
import { child, children, nameOf, type Path, parentOf, unwrap } from '../javascript/nodes.ts';
import { callEdits } from './calls.ts';
import { columns, type File, objection } from './file.ts';
import { readShape, type Shape } from './shape.ts';

interface CustomType {
  shape: Shape;
  /** What it is called here. */
  local: Path;
  /** `const vector = customType(…)`, with its `export`. */
  statement: Path;
  isExported: boolean;
  call: Path;
}

/** Custom types that do what Drizzle's own columns do. */
export function customTypes(file: File): Finding[] {
  const { script } = file;
  const use = moduleUses(script, (module) => module === columns).find(
    ({ form, names }) => form === 'import' && names.some(({ imported }) => imported === 'customType'),
  );
  const taken = use?.names.find(({ imported }) => imported === 'customType');
  if (!use || !taken?.local) return [];
  const references = script.references(taken.local);
  const found = references.flatMap((at) => read(at, file) ?? []);
  const plans = found.map((one) => ({ one, edits: planFor(one, file) }));
  const done = plans.filter(({ edits }) => edits !== undefined).map(({ one }) => one);
  const clause = clauseEdits(use, taken, done, references.length === done.length, file);
  const reason = objection(file.context);
  // Below 0.31 a custom type is the right thing.
  if (reason !== undefined) return [];
  return plans.map(({ one, edits }) => finding(one, edits && [...edits, ...clause]));
}

function finding({ local, shape }: CustomType, edits: Edit[] | undefined): Finding {
  const { start, end } = local.node;
  const message = `\`${nameOf(local.node)}\` does what Drizzle's own \`${shape.kind}\` does since 0.31`;
  const place = { code: 'PGV045', start, end };
  if (edits) return { ...place, message: `${message}; becomes that`, applicability: 'unsafe', edits };
  const reason = 'not edited: other modules may use it, or a use here does not show its dimensions';
  return { ...place, message: `${message}; ${reason}`, applicability: 'manual', edits: [] };
}

function read(at: Path, file: File): CustomType | undefined {
  const call = parentOf(at);
  const declarator = call && parentOf(call);
  const declaration = declarator && parentOf(declarator);
  if (call?.node.type !== 'CallExpression' || declarator?.node.type !== 'VariableDeclarator' || !declaration)
    return undefined;
  if (child(declarator.node, 'id')?.type !== 'Identifier') return undefined;
  const around = parentOf(declaration);
  const isExported = around?.node.type === 'ExportNamedDeclaration';
  const statement = isExported ? around : declaration;
  if (parentOf(statement)?.node.type !== 'Program' || children(declaration.node, 'declarations').length > 1)
    return undefined;
  const shape = readShape(unwrap(children(call.node, 'arguments')[0]), file.text);
  return shape && { shape, local: declarator.get('id'), statement, isExported, call };
}

/** Undefined where not every use can be seen, or brought into the new form. */
function planFor(one: CustomType, { script, text }: File): Edit[] | undefined {
  const { shape, local, statement, isExported } = one;
  // What others call has to take what they give.
  if (isExported && (shape.key !== 'dimensions' || shape.fallback !== undefined)) return undefined;
  const references = script.references(local);
  const calls = references.map((at) => callEdits(at, shape, text));
  if (calls.some((edits) => edits === undefined)) return undefined;
  const name = localName(one, script);
  const renames = nameOf(local.node) === name ? [] : references.map((at) => replaceReference(at, name));
  return [
    ...calls.flatMap((edits) => edits ?? []),
    ...renames,
    replaceDeclaration(statement, name, one, text),
  ];
}

function localName({ shape, local }: CustomType, script: File['script']): string {
  const own = nameOf(local.node) ?? '';
  return own === shape.kind || isTaken(script, shape.kind) ? own : shape.kind;
}

function replaceDeclaration(
  statement: Path,
  name: string,
  { isExported, local }: CustomType,
  text: string,
): Edit {
  const { start, end } = statement.node;
  const own = nameOf(local.node);
  const semicolon = text[end - 1] === ';' ? ';' : '';
  if (isExported) {
    return { start, end, text: `export { ${name === own ? name : `${name} as ${own}`} }${semicolon}` };
  }
  // With its line, and the blank lines below it.
  const [firstLine = ''] = /^[ \t]*\r?\n/.exec(text.slice(end)) ?? [];
  const blank = /^(?:[ \t]*\r?\n)+/.exec(text.slice(end + firstLine.length))?.[0] ?? '';
  return { start, end: end + firstLine.length + blank.length, text: '' };
}

/** The names that are needed go in, and `customType` goes where nothing needs it any more. */
function clauseEdits(
  use: ModuleUse,
  taken: Taken,
  done: readonly CustomType[],
  isLast: boolean,
  { script, text }: File,
): Edit[] {
  const wanted = done.map((one) => {
    const name = localName(one, script);
    return name === one.shape.kind ? name : `${one.shape.kind} as ${name}`;
  });
  const there = use.names.map(({ imported }) => imported);
  const addNames = [...new Set(wanted)].filter((name) => !there.includes(name));
  return changeClause(use, text, { addNames, dropNames: isLast ? [taken] : [] });
}
