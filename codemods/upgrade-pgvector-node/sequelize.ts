import type { Edit } from '../engine/types.ts';
import { changeClause } from '../javascript/edit-import.ts';
import { removeStatement } from '../javascript/edit-statement.ts';
import { type ModuleUse, moduleUses, type Taken } from '../javascript/modules.ts';
import {
  callTypes,
  child,
  children,
  fieldOf,
  nameOf,
  type Path,
  parentOf,
  type SyntaxNode,
  unwrap,
  wrapped,
} from '../javascript/nodes.ts';
import type { Difference, File } from './difference.ts';
import type { NamedUse } from './names.ts';
import { isRegistration } from './vocabulary.ts';

export const sequelize = 'pgvector/sequelize';

export interface Registration {
  /** Calls that go, with their imports. */
  gone: NamedUse[];
  problems: Difference[];
}

/** Loading the module registers the types since 0.3; the calls do nothing but say that they are deprecated. */
export function registrations(file: File, use: ModuleUse, names: readonly NamedUse[]): Registration {
  const found = names.filter(({ name }) => isRegistration(name));
  const [first] = found;
  if (!first) return { gone: [], problems: [] };
  const calls = found.flatMap((one) => callsOf(one, file));
  const removals = calls.map((call) => removal(call, file));
  const objection = removals.find((one) => typeof one === 'string');
  const edits = removals.flatMap((one) => (typeof one === 'string' ? [] : one));
  const bare = loadOnly(use, names, found, file);
  const reason = typeof objection === 'string' ? objection : bare === undefined ? needsImport : undefined;
  const problem: Difference = {
    code: 'PGV042',
    at: calls[0]?.node ?? first.at,
    what: `\`${sequelize}\` registers its types when it is loaded since pgvector 0.3; \`${first.name}\` does nothing and is deprecated`,
    outcome: calls.length === 1 ? 'the call goes, the import stays' : 'the calls go, the import stays',
    edits: [...edits, ...(bare ?? [])],
    since: '0.3.0',
    offers: 'the import registers them',
    objection: reason,
  };
  return { gone: reason === undefined ? found : [], problems: [problem] };
}

const needsImport = 'put `import "pgvector/sequelize"` before the first model, and take the call away';

/** Where the function is used; undefined for a use that is no call. */
function callsOf({ taken, use }: NamedUse, { script }: File): Path[] {
  if (use) return [use.kind === 'member' ? use.element : use.at];
  if (!taken.local) return [taken.element];
  return script.references(taken.local);
}

/** The edits that take a call away, or why it can't go. */
function removal(callee: Path, { script, text }: File): Edit[] | string {
  const call = parentOf(wrapped(callee));
  if (!call || !callTypes.has(call.node.type) || fieldOf(wrapped(callee)) !== 'callee') return needsImport;
  const awaiting = parentOf(call);
  const expression = awaiting?.node.type === 'AwaitExpression' ? awaiting : call;
  const statement = parentOf(expression);
  if (statement?.node.type !== 'ExpressionStatement') return needsImport;
  const argument = unwrap(children(call.node, 'arguments')[0]);
  if (argument && !isHarmless(argument)) return needsImport;
  if (comesFrom(argument, call, script) === '@sequelize/core')
    return 'this is Sequelize 7, and pgvector 0.3 registers its types with the package sequelize alone';
  return removeStatement(statement, text) ?? needsImport;
}

/** A name, or a member of one: nothing that has to happen. */
function isHarmless(argument: SyntaxNode): boolean {
  if (argument.type === 'Identifier') return true;
  const object = child(argument, 'object');
  return (
    argument.type === 'MemberExpression' &&
    argument.computed !== true &&
    object !== undefined &&
    isHarmless(object)
  );
}

function comesFrom(argument: SyntaxNode | undefined, at: Path, script: File['script']): string | undefined {
  const name = nameOf(argument?.type === 'MemberExpression' ? child(argument, 'object') : argument);
  if (name === undefined || !script.scopes.resolve(name, at)) return undefined;
  const uses = moduleUses(script, (module) => module === '@sequelize/core');
  return uses.find(({ names }) => names.some(({ local }) => local?.node.name === name))?.module;
}

/** What makes the import one that only loads the module, as far as nothing else needs it; undefined: it can't be told. */
function loadOnly(
  use: ModuleUse,
  names: readonly NamedUse[],
  gone: readonly NamedUse[],
  { text }: File,
): Edit[] | undefined {
  const byName = gone.filter(({ through }) => through === 'name').map(({ taken }) => taken);
  const whole = use.names.filter(({ imported }) => imported === 'default' || imported === '*');
  const idle = whole.filter((taken) => isIdle(taken, names, gone));
  if (use.form === 'import') {
    // A namespace import has no braces; one that is needed no more goes as a whole.
    if (use.names.some(({ imported }) => imported === '*')) return namespaceOnly(use, idle);
    const dropDefault = idle.some(({ imported }) => imported === 'default');
    if (byName.length === 0 && !dropDefault) return [];
    return changeClause(use, text, { dropDefault, dropNames: byName });
  }
  if (use.form !== 'require') return idle.length === 0 && byName.length === 0 ? [] : undefined;
  return requireOnly(use, [...byName, ...idle]);
}

function isIdle(taken: Taken, names: readonly NamedUse[], gone: readonly NamedUse[]): boolean {
  const own = names.filter((one) => one.taken === taken);
  return own.length > 0 && own.every((one) => gone.includes(one));
}

function namespaceOnly(use: ModuleUse, idle: readonly Taken[]): Edit[] {
  if (idle.length === 0) return [];
  return [{ start: use.node.node.start + 'import'.length, end: use.source.node.start, text: ' ' }];
}

/** `const pgvector = require('pgvector/sequelize');` becomes `require('pgvector/sequelize');`, or loses some of its names. */
function requireOnly(use: ModuleUse, gone: readonly Taken[]): Edit[] | undefined {
  if (gone.length === 0) return [];
  const call = wrapped(use.node);
  const parent = parentOf(call);
  // `require('pgvector/sequelize').registerType(Sequelize)`
  if (parent?.node.type !== 'VariableDeclarator') return undefined;
  const declaration = parentOf(parent);
  const only = children(declaration?.node, 'declarations').length === 1;
  if (!declaration || !only || gone.length < use.names.length) return undefined;
  return [{ start: declaration.node.start, end: call.node.start, text: '' }];
}
