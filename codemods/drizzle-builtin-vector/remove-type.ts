import type { Edit } from '../engine/types.ts';
import { isTaken, replaceReference } from '../javascript/edit-reference.ts';
import { child, nameOf, type Path } from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { callEdits } from './calls.ts';
import type { CustomType, Plan } from './custom-types.ts';
import type { File } from './file.ts';
import { isCalledBare } from './other-files.ts';

/** Drizzle's own column in place of the type; undefined where a use can't be seen, or brought into the new form. */
export function removalOf(one: CustomType, file: File): Plan | undefined {
  const { script, text } = file;
  const { shape, local, statement, isExported } = one;
  if (!local || !statement) return undefined;
  // What others call has to take what they give.
  if (isExported && (shape.key !== 'dimensions' || shape.fallback !== undefined)) return undefined;
  if (isExported && shape.mayLack && isCalledBare(one, file)) return undefined;
  const references = script.references(local);
  if (references.some(({ node }) => !isKnownAt(node.start, shape.fallback, script))) return undefined;
  const calls = references.map((at) => callEdits(at, shape, text));
  if (calls.some((edits) => edits === undefined)) return undefined;
  const own = nameOf(local.node) ?? '';
  const name = own === shape.kind || isTaken(script, shape.kind) ? own : shape.kind;
  const renames = own === name ? [] : references.map((at) => replaceReference(at, name));
  const declaration = replaceDeclaration(statement, name, one, text);
  return {
    edits: [...calls.flatMap((edits) => edits ?? []), ...renames, declaration],
    wanted: name === shape.kind ? name : `${shape.kind} as ${name}`,
  };
}

/** A constant that is declared further down has no value yet. */
export function isKnownAt(place: number, constant: string | undefined, script: Script): boolean {
  const [name = ''] = constant?.split('.') ?? [];
  return script
    .find('VariableDeclarator')
    .every(({ node }) => nameOf(child(node, 'id')) !== name || node.start < place);
}

function replaceDeclaration(
  statement: Path,
  name: string,
  { isExported, local }: CustomType,
  text: string,
): Edit {
  const { start, end } = statement.node;
  const own = nameOf(local?.node);
  const semicolon = text[end - 1] === ';' ? ';' : '';
  if (isExported) {
    return { start, end, text: `export { ${name === own ? name : `${name} as ${own}`} }${semicolon}` };
  }
  // With its line, and the blank lines below it.
  const [firstLine = ''] = /^[ \t]*\r?\n/.exec(text.slice(end)) ?? [];
  const blank = /^(?:[ \t]*\r?\n)+/.exec(text.slice(end + firstLine.length))?.[0] ?? '';
  return { start, end: end + firstLine.length + blank.length, text: '' };
}
