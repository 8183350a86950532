import type { Edit } from '../engine/types.ts';
import { insert } from '../javascript/edit-import.ts';
import { isTaken, replaceReference, takesExpression } from '../javascript/edit-reference.ts';
import type { ModuleUse, Taken } from '../javascript/modules.ts';
import { child, type Path, parentOf } from '../javascript/nodes.ts';
import { isAssigned } from '../javascript/uses.ts';
import type { Difference, File } from './difference.ts';
import type { NamedUse } from './names.ts';

export const pgPromise = 'pgvector/pg-promise';

interface Plan {
  edits: Edit[];
  outcome: string;
  since: string;
}

/** `pgvector/pg-promise` has a default export and nothing else. */
export function pgPromiseProblems(file: File, use: ModuleUse, names: readonly NamedUse[]): Difference[] {
  const broken = names.filter(({ through, name }) => through !== 'default' && name !== 'default');
  const [first] = broken;
  if (!first && !use.opaque) return [];
  const plan = use.opaque ? undefined : planFor(file, use, names);
  const at = first?.taken.element.node ?? use.node.node;
  return [
    {
      code: 'PGV041',
      at,
      what: `\`${pgPromise}\` has nothing but a default export in pgvector 0.3`,
      outcome: plan?.outcome ?? '',
      edits: plan?.edits ?? [],
      since: plan?.since ?? '0',
      offers: 'there is one',
      objection: plan ? undefined : 'take its default export, and the functions from that',
    },
  ];
}

function planFor(file: File, use: ModuleUse, names: readonly NamedUse[]): Plan | undefined {
  const [only] = use.names;
  if (names.some(({ name, use: at }) => (name === '' && at?.kind !== 'whole') || (at && isAssigned(at.at))))
    return undefined;
  switch (use.form) {
    case 'import':
      return only?.imported === '*' ? namespace(only, names, file) : namedImport(file, use);
    case 'require': {
      const { end } = use.node.node;
      return { edits: [insert(end, '.default')], outcome: 'becomes its `.default`', since: '0.3.0' };
    }
    case 'dynamic':
      return only?.local && dynamic(only, file);
    default:
      return undefined;
  }
}

function namespace({ element, local }: Taken, names: readonly NamedUse[], { text }: File): Plan | undefined {
  if (!local || names.some(({ name }) => name === '')) return undefined;
  const name = text.slice(local.node.start, local.node.end);
  const { start, end } = element.node;
  return { edits: [{ start, end, text: name }], outcome: `becomes \`import ${name}\``, since: '0.2.0' };
}

function dynamic({ element, imported }: Taken, { text }: File): Plan | undefined {
  const pattern = imported === '*' ? element : parentOf(element);
  if (!pattern) return undefined;
  const { start, end } = pattern.node;
  if (child(pattern.node, 'typeAnnotation')) return undefined;
  const edits = [insert(start, '{ default: '), insert(end, ' }')];
  return { edits, outcome: `becomes \`{ default: ${text.slice(start, end)} }\``, since: '0.2.0' };
}

/** The second where the file has another `pgvector`. */
const defaultNames = ['pgvector', 'pgvectorPromise'] as const;

/** `import pgvector`, and `pgvector.` before every use. */
function namedImport({ script, text }: File, use: ModuleUse): Plan | undefined {
  const existing = use.names.find(({ imported }) => imported === 'default')?.local?.node.name;
  const named = use.names.filter(({ imported }) => imported !== 'default');
  const object =
    typeof existing === 'string' ? existing : defaultNames.find((name) => !isTaken(script, name));
  if (object === undefined) return undefined;
  const references = named.flatMap(({ imported, local }): { at: Path; imported: string }[] =>
    local ? script.references(local).map((at) => ({ at, imported })) : [],
  );
  if (references.some(({ at }) => !takesExpression(at) || isAssigned(at))) return undefined;
  const clause = clauseOf(use, text);
  const members = references.map(({ at, imported }) =>
    replaceReference(at, `${object}.${current(imported)}`),
  );
  return {
    edits: [{ ...clause, text: object }, ...members],
    outcome: `becomes \`import ${object}\`, and its members`,
    since: '0.2.0',
  };
}

/** From the first to the last thing that is imported, braces included. */
function clauseOf(use: ModuleUse, text: string): { start: number; end: number } {
  const first = use.names[0]?.element.node;
  const last = use.names.at(-1)?.element.node;
  const isDefault = first?.type === 'ImportDefaultSpecifier';
  const start = isDefault ? first.start : text.indexOf('{', use.node.node.start);
  return { start, end: text.indexOf('}', last?.end ?? start) + 1 };
}

/** The name that is not deprecated. */
function current(name: string): string {
  return name === 'registerType' ? 'registerTypes' : name;
}
