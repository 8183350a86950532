import type { Node } from 'web-tree-sitter';
import { hasOwnLines, indentOf, statementsIn } from '../alembic/places.ts';
import type { Edit } from '../engine/types.ts';
import type { Names } from '../python/names.ts';
import { insertAfterLine } from '../python/place-import.ts';
import type { Change } from './changes.ts';
import { dropSql, type Statement } from './statements.ts';

/** A column that `upgrade` adds and `downgrade` does not drop. */
export interface MissingDrop {
  change: Change;
  sql: string;
}

/** The drops that a downgrade lacks, and where they go: in the reverse order, at its end or in the place of its `pass`. */
export interface Downgrade {
  missing: MissingDrop[];
  write(lines: readonly string[], text: string): Edit;
}

/** One for each `downgrade` that is plain enough to be added to. */
export function downgradesOf(changes: readonly Change[], names: Names, text: string): Downgrade[] {
  const definitions = statementsIn(names.root).filter((one) => one.type === 'function_definition');
  return definitions.flatMap((upgrade) => {
    const [, suffix] = /^upgrade(_\w+)?$/.exec(nameOf(upgrade)) ?? [undefined, null];
    const downgrade = definitions.find((one) => nameOf(one) === `downgrade${suffix ?? ''}`);
    if (suffix === null || !downgrade) return [];
    const missing = changes
      .filter((change) => change.owner.id === upgrade.id && isUnconditional(change, upgrade))
      .flatMap((change) => missingIn(downgrade, change))
      .reverse();
    const last = missing.length > 0 ? placeIn(downgrade, names, text) : undefined;
    return last ? [{ missing, write: (lines, text) => write(last, lines, text) }] : [];
  });
}

function nameOf(definition: Node): string {
  return definition.childForFieldName('name')?.text ?? '';
}

function isUnconditional({ call, batch }: Change, upgrade: Node): boolean {
  const statement = batch ?? call.parent;
  return statement?.parent?.id === upgrade.childForFieldName('body')?.id;
}

/** Nothing is missing where the downgrade speaks of the column, or drops the table. */
function missingIn(downgrade: Node, change: Change): MissingDrop[] {
  const { said } = change;
  if (said.kind !== 'add' || 'objection' in said) return [];
  const mentions = (name: string) => downgrade.text.split(/[^\w$-]+/).includes(name);
  const dropsTable = /drop[_ ]table/i.test(downgrade.text) && mentions(said.table.name);
  if (mentions(said.column) || dropsTable) return [];
  return [{ change, sql: dropOf(said) }];
}

function dropOf({ table, column, sql }: Statement): string {
  return dropSql(table, column, sql.includes(' IF NOT EXISTS '));
}

/** Its last statement, where all of them are operations: what else it does may have to come last. */
function placeIn(downgrade: Node, names: Names, text: string): Node | undefined {
  const statements = statementsIn(downgrade.childForFieldName('body'));
  const [last] = statements.slice(-1);
  if (!last || !hasOwnLines(last, text)) return undefined;
  return statements.every((one) => isPlain(one, names)) ? last : undefined;
}

function isPlain(statement: Node, names: Names): boolean {
  if (statement.type === 'pass_statement') return true;
  if (statement.type === 'with_statement') return /\bbatch_alter_table\b/.test(statement.text);
  const expression = statement.firstNamedChild;
  if (statement.type !== 'expression_statement' || !expression) return false;
  if (expression.type === 'string' || expression.type === 'ellipsis') return true;
  const object = expression.childForFieldName('function')?.childForFieldName('object');
  const bindings = object?.type === 'identifier' ? names.resolve(object.text, object) : [];
  return bindings.length > 0 && bindings.every(({ imported }) => imported?.path === 'alembic.op');
}

function write(last: Node, lines: readonly string[], text: string): Edit {
  const indent = indentOf(last, text);
  const newline = /\r?\n/.exec(text)?.[0] ?? '\n';
  const joined = lines.join(newline + indent);
  return last.type === 'pass_statement'
    ? { start: last.startIndex, end: last.endIndex, text: joined }
    : insertAfterLine(text, last.endIndex, indent + joined);
}
