import type { Edit } from '../engine/types.ts';
import type { ModuleUse, Taken } from '../javascript/modules.ts';
import {
  callTypes,
  child,
  children,
  fieldOf,
  nameOf,
  type Path,
  parentOf,
  unwrap,
} from '../javascript/nodes.ts';
import { packageUses } from '../javascript/package-uses.ts';
import { objectUses } from '../javascript/uses.ts';
import type { Clauses } from './clauses.ts';
import { columns, type File, type Formerly, objection, registersTypes } from './file.ts';
import { removalOf } from './remove-type.ts';
import { readShape, type Shape } from './shape.ts';
import { wrapperOf } from './wrap-type.ts';

export interface CustomType {
  shape: Shape;
  /** `customType(…)` */
  call: Path;
  /** What it is called here, where it is a constant at the top of the file. */
  local: Path | undefined;
  /** `const vector = customType(…)`, with its `export`. */
  statement: Path | undefined;
  isExported: boolean;
}

/** Edits, and what they need from `drizzle-orm/pg-core`: `vector`, `vector as pgVector`. */
export interface Plan {
  edits: Edit[];
  wanted: string;
}

/** Custom types that do what Drizzle's own columns do. */
export function customTypes(file: File): Formerly[] {
  const uses = packageUses(file, (module) => module === columns);
  // Below 0.31 a custom type is the right thing.
  if (objection(file) !== undefined) return [];
  return [...uses.flatMap((use) => byName(use, file)), ...uses.flatMap((use) => ofTheWhole(use, file))];
}

/** `import { customType }`, `const { customType } = require(…)` */
function byName(use: ModuleUse, file: File): Formerly[] {
  const taken = use.names.find(({ imported }) => imported === 'customType');
  if (!taken?.local || !/^(?:Import|Object)/.test(taken.element.node.type)) return [];
  const references = file.script.references(taken.local);
  const found = references.flatMap((at) => read(at, file) ?? []);
  if (found.length === 0) return [];
  return found.map((one) => {
    const plan = planFor(one, file);
    if (typeof plan === 'string') return { ...problem(one), reason: plan };
    const write = (clauses: Clauses, repaired: readonly Formerly[]) => {
      const isLast = repaired.filter(({ uses }) => uses === taken).length === references.length;
      changeImport(use, taken, plan.wanted, isLast, clauses);
      return plan.edits;
    };
    return { ...problem(one, plan), uses: taken, write };
  });
}

/** `pg.customType`, of `import * as pg` or `const pg = require(…)` */
function ofTheWhole(use: ModuleUse, file: File): Formerly[] {
  const locals = use.names.flatMap(({ imported, local }) => (imported === '*' && local ? [local] : []));
  const members = locals.flatMap((local) => objectUses(file.script, local));
  const found = members.flatMap(({ name, element }) =>
    name === 'customType' ? (read(element, file) ?? []) : [],
  );
  const reason = `\`customType\` is taken from all of \`${columns}\`, not by its name`;
  return found.map((one) => ({ ...problem(one), reason }));
}

function problem({ local, call, shape }: CustomType, plan?: Plan): Formerly {
  const { start, end } = local?.node ?? call.node;
  const name = nameOf(local?.node) ?? 'customType';
  const what = `\`${name}\` does what Drizzle's own \`${shape.kind}\` does since 0.31`;
  const outcome = plan?.wanted.includes(' as ') || !local ? 'is made from that' : 'becomes that';
  return { code: 'PGV045', start, end, what, severity: 'advice', risk: '', outcome };
}

function read(at: Path, { script, text }: File): CustomType | undefined {
  const call = parentOf(at);
  if (!call || !callTypes.has(call.node.type) || fieldOf(at) !== 'callee') return undefined;
  const shape = readShape(unwrap(children(call.node, 'arguments')[0]), script, text);
  const declarator = parentOf(call);
  const declaration = declarator && parentOf(declarator);
  const around = declaration && parentOf(declaration);
  const isExported = around?.node.type === 'ExportNamedDeclaration';
  const statement = isExported ? around : declaration;
  const isConstant =
    declarator?.node.type === 'VariableDeclarator' &&
    child(declarator.node, 'id')?.type === 'Identifier' &&
    children(declaration?.node, 'declarations').length === 1 &&
    statement !== undefined &&
    parentOf(statement)?.node.type === 'Program';
  if (!shape) return undefined;
  if (!isConstant) return { shape, call, local: undefined, statement: undefined, isExported: false };
  return { shape, call, local: declarator.get('id'), statement, isExported };
}

/** Or why there is none. */
function planFor(one: CustomType, file: File): Plan | string {
  if (one.shape.readsArrays && registersTypes(file.context))
    return "this project registers pgvector's types with its driver, this type reads arrays too, and Drizzle's own reads text alone";
  return removalOf(one, file) ?? wrapperOf(one, file);
}

/** The names that are needed go in, and `customType` goes where nothing needs it any more. */
function changeImport(use: ModuleUse, taken: Taken, wanted: string, isLast: boolean, clauses: Clauses): void {
  const there = use.names.map(({ imported, local }) =>
    local?.node.name === imported ? imported : `${imported} as ${local?.node.name}`,
  );
  clauses.change(use, { add: there.includes(wanted) ? [] : [wanted], drop: isLast ? [taken] : [] });
}
