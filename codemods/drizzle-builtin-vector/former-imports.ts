import type { Edit } from '../engine/types.ts';
import {
  exportLine,
  extensibleImport,
  type ImportStyle,
  importedNames,
  importLine,
  importStyle,
  requireLine,
} from '../javascript/add-import.ts';
import { isTaken, replaceReference } from '../javascript/edit-reference.ts';
import { anyMockObjection } from '../javascript/mocked-modules.ts';
import type { ModuleUse, Taken } from '../javascript/modules.ts';
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
import { packageUses } from '../javascript/package-uses.ts';
import type { Clauses } from './clauses.ts';
import { columns, type File, type Formerly, objection, queries } from './file.ts';

const former = 'pgvector/drizzle-orm';

interface Home {
  module: string;
  name: string;
}

/** Where Drizzle has what the module had. */
const homes: Readonly<Record<string, Home>> = {
  vector: { module: columns, name: 'vector' },
  l2Distance: { module: queries, name: 'l2Distance' },
  cosineDistance: { module: queries, name: 'cosineDistance' },
  halfvec: { module: columns, name: 'halfvec' },
  sparsevec: { module: columns, name: 'sparsevec' },
  bit: { module: columns, name: 'bit' },
  l1Distance: { module: queries, name: 'l1Distance' },
  hammingDistance: { module: queries, name: 'hammingDistance' },
  jaccardDistance: { module: queries, name: 'jaccardDistance' },
  // The same operator: `<#>`.
  maxInnerProduct: { module: queries, name: 'innerProduct' },
};

/** `pgvector/drizzle-orm` left the package with 0.2.0. */
export function formerImports(file: File): Formerly[] {
  const uses = packageUses(file, (module) => module === former);
  return uses.map((use) => {
    const { start, end } = use.source.node;
    const what = `pgvector has no \`${former}\` since 0.2.0`;
    const reason = objection(file) ?? refusal(use, file) ?? anyMockObjection(former, file, file.context);
    const modules = [...new Set(use.names.map(({ imported }) => homes[imported]?.module))].join('` and `');
    const write = (clauses: Clauses) => edits(use, file, clauses);
    return { code: 'PGV045', start, end, what, reason, outcome: `becomes \`${modules}\``, write };
  });
}

function refusal(use: ModuleUse, { script }: File): string | undefined {
  const isList = use.names.every(
    ({ imported, local }) => homes[imported] && (local || use.form === 'export'),
  );
  if (
    !/^(?:import|require|dynamic|export)$/.test(use.form) ||
    use.opaque ||
    !isList ||
    use.names.length === 0
  )
    return 'import `vector` from `drizzle-orm/pg-core`, and distances from `drizzle-orm`, where they are used';
  if (!statementOf(use)) return 'it shares its statement with something else';
  const [bare] = use.names.flatMap((taken) =>
    homes[taken.imported]?.module === columns ? callsWithoutDimensions(taken, script) : [],
  );
  return bare && "a column of Drizzle's own has to be told its dimensions, and here one is not";
}

function callsWithoutDimensions({ local }: Taken, script: File['script']): Path[] {
  if (!local) return [];
  return script.references(local).filter((at) => {
    const call = parentOf(at);
    const isCall = call && callTypes.has(call.node.type) && fieldOf(at) === 'callee';
    return !isCall || !tellsDimensions(children(call.node, 'arguments')[1]);
  });
}

/** A wrong key (`{ dimension: 3 }`) made a column of any size, and would make none now. */
function tellsDimensions(config: SyntaxNode | undefined): boolean {
  if (config?.type !== 'ObjectExpression') return config !== undefined;
  const properties = children(config, 'properties');
  return properties.some((one) => one.type === 'SpreadElement' || nameOf(child(one, 'key')) === 'dimensions');
}

function statementOf(use: ModuleUse): Path | undefined {
  if (use.form === 'import' || use.form === 'export') return use.node;
  const around = parentOf(use.node);
  const isAwaited = around?.node.type === 'AwaitExpression';
  if (isAwaited !== (use.form === 'dynamic')) return undefined;
  const declarator = isAwaited ? parentOf(around) : around;
  const declaration = declarator && parentOf(declarator);
  return children(declaration?.node, 'declarations').length === 1 ? declaration : undefined;
}

function edits(use: ModuleUse, file: File, clauses: Clauses): Edit[] {
  const { script } = file;
  const wanted = new Map<string, string[]>();
  const renames: Edit[] = [];
  for (const { imported, local, element } of use.names) {
    const home = homes[imported];
    const own = local ? local.node.name : nameOf(child(element.node, 'exported'));
    if (!home || typeof own !== 'string') continue;
    const takesName = own === imported && own !== home.name && !isTaken(script, home.name);
    const name = takesName && local ? home.name : own;
    if (takesName && local) renames.push(...script.references(local).map((at) => replaceReference(at, name)));
    const listed = name === home.name ? name : `${home.name} as ${name}`;
    wanted.set(home.module, [...(wanted.get(home.module) ?? []), listed]);
  }
  return [...renames, ...replaceStatement(use, wanted, file, clauses)];
}

function replaceStatement(
  use: ModuleUse,
  wanted: ReadonlyMap<string, string[]>,
  { script, text }: File,
  clauses: Clauses,
): Edit[] {
  const statement = statementOf(use)?.node;
  if (!statement) return [];
  const style = importStyle(use, text);
  const lines: string[] = [];
  for (const [module, names] of wanted) {
    const there = use.form === 'import' ? extensibleImport(script, module) : undefined;
    const missing = names.filter((name) => !importedNames(script, module).includes(name));
    if (there) clauses.change(there, { add: missing });
    else lines.push(lineOf(use, module, names, style, String(statement.kind)));
  }
  const { start, end } = statement;
  if (lines.length === 0) return [withLine(start, end, text)];
  const indent = /(?<![ \t])[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return [{ start, end, text: lines.join(eol + indent) }];
}

function lineOf(
  { form }: ModuleUse,
  module: string,
  names: readonly string[],
  style: ImportStyle,
  kind: string,
): string {
  if (form === 'import') return importLine(module, names, style);
  if (form === 'export') return exportLine(module, names, style);
  return requireLine(module, names, style, { loader: form === 'dynamic' ? 'await import' : 'require', kind });
}

/** The statement and its line, where it has that to itself. */
function withLine(start: number, end: number, text: string): Edit {
  const rest = /^[ \t]*\r?\n/.exec(text.slice(end))?.[0] ?? '';
  const alone = start === 0 || text[start - 1] === '\n';
  return { start, end: alone ? end + rest.length : end, text: '' };
}
