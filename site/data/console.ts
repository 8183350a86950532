import { type Example, listExamples } from '../../examples/runner/list-examples.ts';
import type { Parameter, QueryStep } from '../../examples/step-kinds.ts';
import { readRecipes } from '../../recipes/recipes.ts';

/** A script for the PostgreSQL of the playground. */
export interface ConsoleScript {
  /** Of the recipe. */
  code: string;
  id: string;
  title: string;
  sql: string;
  /** A part of the error that it ends with; absent: it runs to its end. */
  fails?: string;
  /** Texts that occur in what it prints. */
  shows: string[];
}

/** The database as it was before the first script, whatever the one before left. */
const afresh = `-- From the start, whatever was run before.
ROLLBACK; DISCARD ALL;
DROP SCHEMA IF EXISTS public, extensions CASCADE; CREATE SCHEMA public; GRANT ALL ON SCHEMA public TO PUBLIC;`;

/** Those recipes that say what the playground can show of them: their SQL, and the queries of their examples. */
export function collectConsole(): ConsoleScript[] {
  const examples = listExamples();
  return readRecipes().flatMap(({ code, id, title, example, console: script }) => {
    if (!script) return [];
    const own = examples.find((one) => one.id === example);
    const steps = script.steps.map((name) => queryOf(name, id, own));
    const fails = steps.at(-1)?.fails ?? script.fails;
    return {
      code,
      id,
      title,
      sql: [afresh, script.sql.trim(), ...steps.map(sqlOf)].join('\n\n'),
      ...(fails !== undefined && { fails }),
      shows: steps.flatMap(({ shows, rows = [] }) => [...shows, ...rows.flat()]),
    };
  });
}

function queryOf(name: string, recipe: string, example: Example | undefined): QueryStep {
  const step = example?.steps.find((one) => one.name === name);
  if (!step || !('sql' in step))
    throw new Error(`recipes/${recipe}: its example has no query that is called "${name}"`);
  return step;
}

function sqlOf({ name, before, sql, with: runs }: QueryStep): string {
  const statements = runs.map((parameters) =>
    sql.trim().replace(/\$(\d+)/g, (_all, index: string) => literal(parameters[Number(index) - 1])),
  );
  // Each query of an example has a connection of its own; a session that is cleared is like one.
  return [
    `-- ${name}`,
    ...['DISCARD ALL', ...before, ...statements].map((one) => `${one.replace(/;?$/, ';')}`),
  ].join('\n');
}

/** A vector is as long as its column; the zeros after its numbers are counted rather than written. */
function literal(parameter: Parameter = ''): string {
  if (typeof parameter !== 'object') return `'${String(parameter).replaceAll("'", "''")}'`;
  const { vector, dimensions } = parameter;
  const zeros = dimensions - vector.length;
  return zeros === 0 ? `'[${vector}]'` : `('[${vector}' || repeat(',0', ${zeros}) || ']')::vector`;
}
