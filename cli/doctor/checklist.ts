import type { Facts } from './check.ts';
import { findColumns, objectName, shownName } from './check.ts';
import type { Probes } from './probe.ts';

/** `unknown`: nothing here can tell. */
export type Verdict = 'pass' | 'fail' | 'unknown';

/** One of the five things that a working set-up has. */
export interface ChecklistItem {
  point: string;
  verdict: Verdict;
  /** What was seen, in one sentence. */
  detail: string;
}

export interface ChecklistFacts extends Facts {
  probes: Probes;
  /** What fix-migration-template says about the templates of the tree; `undefined`: there are none. */
  templates: readonly string[] | undefined;
}

/** Is everything in place for vectors: in the database as it is, and for the migrations to come? */
export function checklist(facts: ChecklistFacts): ChecklistItem[] {
  return [
    { point: 'pgvector extension installed and working', ...extension(facts) },
    { point: 'Vector columns created', ...columns(facts) },
    { point: 'Similarity search functional', ...search(facts) },
    { point: 'Migrations at head', ...migrations(facts) },
    { point: 'Future migrations will import what they name', ...templates(facts) },
  ];
}

type Judgement = Omit<ChecklistItem, 'point'>;

function extension({ catalog, probes }: ChecklistFacts): Judgement {
  const { extension, available } = catalog;
  if (!extension) {
    const detail = available
      ? `the server has ${available}; this database has not created it`
      : 'the server has none';
    return { verdict: 'fail', detail };
  }
  const what = `${extension.version} in the schema ${extension.schema}`;
  return probes.operator.failure === undefined
    ? { verdict: 'pass', detail: what }
    : { verdict: 'fail', detail: `${what}, but ${probes.operator.failure}` };
}

function columns({ catalog, expected }: ChecklistFacts): Judgement {
  const declared = expected.columns.filter(({ table }) => table.name !== '');
  const missing = declared.flatMap(({ table, thing }) => {
    const found = findColumns(table, thing.name, catalog);
    if (found.length === 0)
      return [objectName(...(table.schema ? [table.schema] : []), table.name, thing.name)];
    return found
      .filter(({ column }) => !column)
      .map(({ relation: { schema, name } }) => shownName(catalog, schema, name, thing.name));
  });
  if (missing.length > 0) return { verdict: 'fail', detail: `missing: ${listed(missing)}` };
  const found = catalog.columns.filter(({ type, kind }) => type !== 'bit' && kind === 'table');
  if (found.length === 0) return { verdict: 'fail', detail: 'the database has none' };
  return {
    verdict: 'pass',
    detail: listed(found.map(({ schema, table, name }) => shownName(catalog, schema, table, name))),
  };
}

/** With a schema for each tenant there may be thousands. */
const fewNames = 12;

function listed(names: readonly string[]): string {
  const all = [...new Set(names)];
  const more = all.length - fewNames;
  return [...all.slice(0, fewNames), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

function search({ probes }: ChecklistFacts): Judgement {
  const failed = probes.searches.find(({ failure }) => failure !== undefined);
  if (failed) return { verdict: 'fail', detail: `on ${failed.column}: ${failed.failure}` };
  if (probes.searches.length === 0)
    return { verdict: 'unknown', detail: 'there is no vector column that this login may read' };
  const rows = probes.searches.reduce((sum, one) => sum + one.rows, 0);
  const names = listed(probes.searches.map(({ column }) => column));
  return { verdict: 'pass', detail: `${names}: ${rows} ${rows === 1 ? 'row' : 'rows'} compared` };
}

function migrations({ catalog, expected: { history } }: ChecklistFacts): Judgement {
  const { heads, pending, foreign } = history;
  if (heads.length === 0) return { verdict: 'unknown', detail: 'there are no revisions here' };
  if (catalog.versions.some((table) => table.heads === undefined))
    return { verdict: 'unknown', detail: 'this login may not read the table of versions' };
  if (foreign.length > 0)
    return { verdict: 'fail', detail: `stamped with ${foreign.join(', ')}, which is no revision here` };
  if (pending.length > 0)
    return { verdict: 'fail', detail: `${counted(pending.length)}: run \`alembic upgrade head\`` };
  const [behind] = history.behind;
  if (behind)
    return {
      verdict: 'fail',
      detail: `by ${objectName(behind.schema, behind.name)}, ${counted(behind.pending.length)}: run \`alembic upgrade head\` there`,
    };
  return { verdict: 'pass', detail: heads.join(', ') };
}

function counted(pending: number): string {
  return `${pending} ${pending === 1 ? 'revision is' : 'revisions are'} pending`;
}

function templates({ templates }: ChecklistFacts): Judgement {
  if (templates === undefined) return { verdict: 'unknown', detail: 'there is no script.py.mako here' };
  const [fault] = templates;
  return fault === undefined
    ? { verdict: 'pass', detail: 'script.py.mako and env.py see to it' }
    : { verdict: 'fail', detail: fault };
}
