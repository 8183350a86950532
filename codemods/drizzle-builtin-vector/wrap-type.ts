import { isTaken } from '../javascript/edit-reference.ts';
import {
  callTypes,
  child,
  children,
  fieldOf,
  nameOf,
  type Path,
  parentOf,
  type SyntaxNode,
} from '../javascript/nodes.ts';
import type { CustomType, Plan } from './custom-types.ts';
import type { File } from './file.ts';
import { isCalledBare, isInAnotherFile } from './other-files.ts';
import { isKnownAt } from './remove-type.ts';
import { type Shape, told } from './shape.ts';

/**
 * What is called as the custom type is, and makes Drizzle's own column: `(name = '') => vector(name, { dimensions: 3 })`. Or
 * why there can be none.
 */
export function wrapperOf(one: CustomType, file: File): Plan | string {
  const { shape, call } = one;
  const name = importedName(shape, file);
  if (name === undefined) return 'a name for the import is taken by something else';
  const wanted = name === shape.kind ? name : `${shape.kind} as ${name}`;
  const around = parentOf(call);
  if (around && callTypes.has(around.node.type) && fieldOf(call) === 'callee') {
    const made = calledAtOnce(around, one, name, file);
    if (made === undefined) return 'its call does not show its dimensions';
    const { start, end } = around.node;
    return { edits: [{ start, end, text: made }], wanted };
  }
  const fn = functionOf(one, name, file);
  if (fn === undefined) return 'a use does not show its name, or its dimensions';
  const { start, end } = call.node;
  return { edits: [{ start, end, text: fn }], wanted };
}

/** `vector`, or `pgVector` where this file has another `vector`. */
function importedName({ kind }: Shape, { script }: File): string | undefined {
  const other = `pg${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return [kind, other].find((name) => !isTaken(script, name) && !isDeclared(name, script));
}

function isDeclared(name: string, script: File['script']): boolean {
  return script
    .identifiers(name)
    .some((one) => /^(?:VariableDeclarator|Function)/.test(parentOf(one)?.node.type ?? ''));
}

/** `customType({ … })('embedding')` */
function calledAtOnce(
  around: Path,
  { shape }: CustomType,
  name: string,
  { script, text }: File,
): string | undefined {
  const [first, config, ...more] = children(around.node, 'arguments');
  const { key, fallback } = shape;
  if (key !== undefined || fallback === undefined || more.length > 0) return undefined;
  if (config && !isPlainObject(config)) return undefined;
  if (!isKnownAt(around.node.start, fallback, script)) return undefined;
  if (!first || isPlainObject(first)) return `${name}(${told(fallback)})`;
  if (first.type === 'SpreadElement') return undefined;
  return `${name}(${text.slice(first.start, first.end)}, ${told(fallback)})`;
}

/** `{ dims }`: to leave it out loses nothing. */
function isPlainObject(node: SyntaxNode): boolean {
  return (
    node.type === 'ObjectExpression' &&
    children(node, 'properties').every(
      (one) =>
        one.type === 'ObjectProperty' &&
        /^(?:Identifier|NumericLiteral)$/.test(child(one, 'value')?.type ?? ''),
    )
  );
}

function functionOf(one: CustomType, name: string, file: File): string | undefined {
  const { key, fallback, mayLack } = one.shape;
  if (mayLack && isCalledBare(one, file)) return undefined;
  const uses = one.local ? file.script.references(one.local) : [];
  if (uses.some(({ node }) => !isKnownAt(node.start, fallback, file.script))) return undefined;
  if (key === undefined) {
    return fallback === undefined ? undefined : `(name = '') => ${name}(name, ${told(fallback)})`;
  }
  // Whoever calls it may leave the name out, which can't be seen where it has none here.
  if (!one.local || callsWithoutName(one.local, uses, file)) return undefined;
  const isTyped = file.script.dialect !== 'babylon';
  const mark = fallback === undefined ? '' : '?';
  const parameters = isTyped ? `name: string, config${mark}: { ${key}${mark}: number }` : 'name, config';
  const dimensions = fallback === undefined ? `config.${key}` : `config?.${key} ?? ${fallback}`;
  return `(${parameters}) => ${name}(name, { dimensions: ${dimensions} })`;
}

/** `vector({ dimensions: 3 })`, here or in another file: Drizzle then takes the name of the property. */
function callsWithoutName(local: Path, uses: readonly Path[], file: File): boolean {
  const own = nameOf(local.node) ?? '';
  const here = uses.some((at) => {
    const call = parentOf(at)?.node;
    return fieldOf(at) !== 'callee' || children(call, 'arguments')[0]?.type === 'ObjectExpression';
  });
  if (here) return true;
  const bare = new RegExp(String.raw`(?<![\w.$])${own}\(\s*\{`);
  return isInAnotherFile(bare, own, file);
}
