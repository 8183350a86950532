import { type EvidenceStep, readEvidence } from '../../examples/runner/evidence.ts';
import { type Example, listExamples } from '../../examples/runner/list-examples.ts';
import type { Parameter, QueryStep } from '../../examples/step-kinds.ts';
import { readConsole } from '../../recipes/console.ts';
import { readRecipes } from '../../recipes/recipes.ts';

/** A script for the PostgreSQL of the playground. */
export interface ConsoleScript {
  /** `PGV021/halfvec` */
  id: string;
  /** Of the recipe. */
  code: string;
  recipe: string;
  recipeTitle: string;
  title: string;
  sql: string;
  /** The error that it ends with, as recorded of the example; absent: it runs to its end. */
  fails?: string;
  /** What it prints, as recorded. */
  shows: string[];
}

/** A step as its example has it, and what the last run of it printed. */
interface Step {
  query?: QueryStep;
  record: EvidenceStep;
}

/** The database as it was before the first script, whatever the one before left. */
const afresh = `-- From the start, whatever was run before.
ROLLBACK; DISCARD ALL; SET client_min_messages = warning;
DROP SCHEMA IF EXISTS public, extensions CASCADE; CREATE SCHEMA public; GRANT ALL ON SCHEMA public TO PUBLIC;
RESET client_min_messages;`;

/** Of the recipes that have a `console.yaml`. Throws when one names a step that its example has not, or has not run. */
export function collectConsole(): ConsoleScript[] {
  const examples = listExamples();
  return readRecipes().flatMap(({ code, id: recipe, title: recipeTitle, example: of }) => {
    const scripts = Object.entries(readConsole(recipe));
    const example = examples.find(({ id }) => id === of);
    return scripts.map(([name, { title, script, shows }]) => {
      const stepNamed = (step: string) => findStep(step, recipe, example);
      const pieces = script.map((one) => ('sql' in one ? one.sql : stepNamed(one.step)));
      const last = pieces.at(-1);
      const end = shows ? stepNamed(shows.step) : typeof last === 'object' ? last : undefined;
      if (!end)
        throw new Error(
          `recipes/${recipe}: ${name} ends in SQL of its own; say with "shows" what comes of it`,
        );
      return {
        id: `${code}/${name}`,
        code,
        recipe,
        recipeTitle,
        title,
        sql: [afresh, ...sqlOf(pieces)].join('\n\n'),
        ...endOf(end, shows?.text, pieces),
      };
    });
  });
}

function findStep(name: string, recipe: string, example: Example | undefined): Step {
  const step = example?.steps.find((one) => one.name === name);
  const record = readEvidence(example?.folder ?? '')?.steps.find((one) => one.name === name);
  if (!record) throw new Error(`recipes/${recipe}: its example has no record of a step called "${name}"`);
  return { record, ...(step && 'sql' in step && { query: step }) };
}

/** Each query of an example has a connection of its own; a session that is cleared is like one. */
function sqlOf(pieces: readonly (string | Step)[]): string[] {
  let isSet = false;
  return pieces.map((piece) => {
    if (typeof piece === 'string') return closed(piece);
    const { query, record } = piece;
    if (!query) return `-- ${record.name}\n${closed(failedStatement(record))}`;
    const clear = isSet ? ['DISCARD ALL'] : [];
    isSet ||= query.before.length > 0;
    const runs = query.with.map((values) => withValues(query.sql, values));
    return [`-- ${record.name}`, ...[...clear, ...query.before, ...runs].map(closed)].join('\n');
  });
}

function endOf(
  { record }: Step,
  text: string | undefined,
  pieces: readonly (string | Step)[],
): Pick<ConsoleScript, 'fails' | 'shows'> {
  const printed = `${record.stderr}\n${record.stdout}`;
  if (text !== undefined && !printed.includes(text))
    throw new Error(`the step "${record.name}" did not print ${text}`);
  if (record.exit !== 0) return { fails: text ?? errorOf(record), shows: [] };
  const shown = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : shownBy(piece)));
  return { shows: text === undefined ? shown : [...shown, text] };
}

/** All rows where the example says which they must be. Of a plan, which each version words anew, what it must hold. */
function shownBy({ query, record }: Step): string[] {
  return query?.rows ? [record.stdout] : (query?.shows ?? []);
}

/** SQLAlchemy quotes it below the error. */
function failedStatement({ name, stderr }: EvidenceStep): string {
  const [, sql] = [...stderr.matchAll(/\[SQL: ([\s\S]*?)\]\n[([]/g)].at(-1) ?? [];
  if (sql === undefined) throw new Error(`the step "${name}" is no query, and failed at none`);
  return sql.replaceAll('\t', '  ').replace(/(?<! ) +$/gm, '');
}

function errorOf({ name, stderr }: EvidenceStep): string {
  const [, error] = /(?:\(psycopg\.errors\.\w+\)|^ERROR:) (.*)/m.exec(stderr) ?? [];
  if (error === undefined) throw new Error(`the step "${name}" failed without an error of PostgreSQL`);
  return error;
}

function closed(statement: string): string {
  return `${statement.trim().replace(/;$/, '')};`;
}

function withValues(sql: string, values: readonly Parameter[]): string {
  return sql.replace(/\$(\d+)/g, (_all, index: string) => literal(values[Number(index) - 1]));
}

/** A vector is as long as its column; the zeros after its numbers are counted rather than written. */
function literal(parameter: Parameter = ''): string {
  if (typeof parameter !== 'object') return `'${String(parameter).replaceAll("'", "''")}'`;
  const { vector, dimensions } = parameter;
  const zeros = dimensions - vector.length;
  return zeros === 0 ? `'[${vector}]'` : `('[${vector}' || repeat(',0', ${zeros}) || ']')::vector`;
}
