import type { Column } from '../facts.ts';
import { insideOfMapped, readAnnotation, type TypeMap } from './annotation.ts';
import { calledName, lastName } from './expression.ts';
import { type Ancestor, declaredValue, type Style } from './lineage.ts';
import { columnCallIn, modelColumn } from './model-column.ts';
import type { Attribute } from './module-facts.ts';
import type { ModelScope } from './scope.ts';

/** They make attributes that are no columns. */
const noColumn =
  /^(?:relationship|association_proxy|synonym|composite|query_expression|column_property|dynamic_loader|Relationship|PrivateAttr|hybrid_property|backref)$/;

/**
 * The columns that a class brings to its table: its own, then those of what it is made of, unless they stand there already.
 * `path`: of the file that asks; what is written in another one says so.
 */
export function columnsOf(
  parts: readonly Ancestor[],
  style: Style,
  map: TypeMap,
  path: string,
  scope: ModelScope,
): Column[] {
  const taken = new Set<string>();
  const columns: Column[] = [];
  for (const part of parts) {
    for (const attribute of part.facts.attributes) {
      if (taken.has(attribute.name)) continue;
      const column = columnOf(attribute, part, style, map, scope);
      if (!column && attribute.value?.kind !== 'none') continue;
      taken.add(attribute.name);
      if (column) columns.push(part.module.path === path ? column : { ...column, path: part.module.path });
    }
  }
  return columns;
}

function columnOf(
  attribute: Attribute,
  { facts, module }: Ancestor,
  style: Style,
  map: TypeMap,
  scope: ModelScope,
): Column | undefined {
  const { name, annotation } = attribute;
  if (/^__\w+__$/.test(name) || name.endsWith('()')) return undefined;
  const value = declaredValue(attribute);
  const from = { module, own: facts };
  const call = columnCallIn(value);
  if (noColumn.test(calledName(value)) && !call) return undefined;
  const inside = insideOfMapped(annotation);
  const isField = style === 'sqlmodel' && annotation !== undefined && !inside;
  if (!call && (isField ? !isFieldOf(attribute) : !inside || (value && calledName(value) !== '')))
    return undefined;
  const written = inside ?? (isField ? annotation : undefined);
  const annotated = written ? readAnnotation(written, module, map, scope) : {};
  const field = calledName(value) === 'Field' && value?.kind === 'call' ? value : undefined;
  const at = call ?? field ?? { ...attribute, kind: 'other' as const };
  return modelColumn(call ?? field, { name, from, annotated, at }, scope);
}

/** Is this attribute of a SQLModel one of its fields? */
function isFieldOf({ name, annotation, value }: Attribute): boolean {
  if (name.startsWith('_') || name === 'model_config') return false;
  const outer = annotation?.kind === 'subscript' ? lastName(annotation.object) : lastName(annotation);
  return outer !== 'ClassVar' && !noColumn.test(calledName(value));
}
