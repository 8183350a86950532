import type { Edit } from '../engine/types.ts';
import { child, fieldOf, nameOf, type Path, parentOf, type SyntaxNode } from './nodes.ts';
import { isReference } from './scopes.ts';
import type { Script } from './script.ts';
import type { ObjectUse } from './uses.ts';

/** Another expression in place of a name; `{ a }` becomes `{ a: text }`. */
export function replaceReference(at: Path, text: string): Edit {
  const { start, end } = at.node;
  const parent = parentOf(at)?.node;
  const name = nameOf(at.node) ?? '';
  if (parent?.type === 'ObjectProperty' && parent.shorthand === true && fieldOf(at) === 'value')
    return { start, end, text: `${name}: ${text}` };
  const isExport = parent?.type === 'ExportSpecifier' && child(parent, 'exported')?.start === start;
  return { start, end, text: isExport ? `${text} as ${name}` : text };
}

/** May a reference be replaced by an expression with a dot: not in `export { a }`, not as a JSX element. */
export function takesExpression(at: Path): boolean {
  return !/^(?:ExportSpecifier|JSX\w+)$/.test(parentOf(at)?.node.type ?? '');
}

/** `a` in place of `x.a`. */
export function dropObject({ element, property }: ObjectUse): Edit {
  return { start: element.node.start, end: property?.start ?? element.node.start, text: '' };
}

/** Is this `x.a` or `x?.a`, without brackets or casts, so that `x.` can go? */
export function isPlainMember({ kind, element, at }: ObjectUse): boolean {
  return kind === 'member' && element.node.computed !== true && element.node.start === at.node.start;
}

/** Another member of the same object. */
export function renameMember({ kind, element, property }: ObjectUse, name: string): Edit {
  if (!property) throw new Error('a use without a member');
  const { start, end, type } = property;
  if (type === 'StringLiteral') return { start: start + 1, end: end - 1, text: name };
  const isShort = kind === 'destructured' && element.node.shorthand === true;
  return isShort ? { start, end: start, text: `${name}: ` } : { start, end, text: name };
}

/** Would a new name of the module meet another of that name somewhere in this file? */
export function isTaken(script: Script, name: string): boolean {
  return script.identifiers(name).some((one) => isReference(one) || fieldOf(one) === 'local');
}

/** Does the code ask which of two names there is: `x.b ?? x.a`, `typeof x.a`, `'a' in x`? */
export function asksWhatThereIs(at: Path): boolean {
  for (let up = parentOf(at); up && /Expression$|Qualified/.test(up.node.type); up = parentOf(up)) {
    if (/^(?:Logical|Conditional)Expression$/.test(up.node.type) || isTypeof(up.node)) return true;
    if (/^(?:Call|New|OptionalCall|ArrowFunction|Function)Expression$/.test(up.node.type)) return false;
  }
  return false;
}

function isTypeof(node: SyntaxNode): boolean {
  return node.type === 'UnaryExpression' && node.operator === 'typeof';
}
