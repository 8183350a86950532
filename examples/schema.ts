import { z } from 'zod';
import { commonShape, database, tree } from './step-common.ts';
import { fileStep, queryStep } from './step-kinds.ts';

/** How the command of a step begins. */
export const tools = /^(?:alembic|flask|kit|node|prisma|pytest|python|tsc) /;

const commandStep = z.strictObject({
  ...commonShape,
  /**
   * Words separated by blanks, no quoting; the address of the database is in DATABASE_URL. The first is a tool: `kit`, `node`,
   * TypeScript's `tsc`, `prisma` (of which no step can run `migrate`), or a module of the kit's Python.
   */
  run: z.string().regex(tools),
  exit: z.number().int().default(0),
  /** Texts that must occur in the output, and texts that must not occur in either. */
  stdout: z.array(z.string()).default([]),
  stderr: z.array(z.string()).default([]),
  lacks: z.array(z.string()).default([]),
  database,
  /** The locked set of packages it runs with, where it is not the example's. */
  python: z.string().optional(),
  /** The same of npm's packages. */
  node: z.string().optional(),
  /** In seconds; then it is ended, and has failed. */
  limit: z.number().positive().default(60),
  /** How many of its last lines the report shows. */
  show: z.number().int().default(3),
});

const sameStep = z.strictObject({
  ...commonShape,
  /** The tree that `tree` must equal, byte for byte. */
  same: tree,
});

/** Stands for four commands: upgrade, downgrade, upgrade again, and `alembic check`, which must find nothing. */
const roundTrip = z.strictObject({
  roundTrip: tree,
  /** Does its `env.py` load models to check? */
  check: z.boolean().default(true),
  /** How far down; a revision. */
  to: z.string().default('base'),
  /** What `alembic check` must not say: a warning that the repair ends. */
  lacks: z.array(z.string()).default([]),
});

export const exampleSchema = z.strictObject({
  /** The problem, as the person meets it. */
  title: z.string(),
  /** The recipes that it proves. */
  codes: z.array(z.string().regex(/^PGV\d{3}$/)),
  /** A folder of `examples/base/`, whose files every tree has as well, unless it has a file of that name. */
  base: z.string().optional(),
  /** A folder of `examples/python/`, with packages that only few examples need. */
  python: z.string().optional(),
  /** A folder of `examples/node/`: the npm packages that its steps with `node`, `prisma` and `tsc` see as `node_modules`. */
  node: z.string().optional(),
  /** Is alembic-pgvector installed, as it is in `plugin/`, where trees called `fixed` or `fixed-…` are run? */
  plugin: z.boolean().default(false),
  /** Who its steps log in as: `plain` owns its database and may do nothing else. */
  login: z.enum(['superuser', 'plain']).default('superuser'),
  steps: z
    .array(z.union([commandStep, sameStep, queryStep, fileStep, roundTrip]))
    .min(1)
    .transform((steps) => steps.flatMap((step) => ('roundTrip' in step ? commandsOf(step) : [step]))),
});

export type ExampleSpec = z.infer<typeof exampleSchema>;
export type Step = ExampleSpec['steps'][number];
export type CommandStep = z.infer<typeof commandStep>;
export type SameStep = z.infer<typeof sameStep>;

function commandsOf({ roundTrip: of, check, to, lacks }: z.infer<typeof roundTrip>): CommandStep[] {
  const steps: z.input<typeof commandStep>[] = [
    { name: 'Upgrade the fixed project', run: 'alembic upgrade head', show: 1 },
    { name: 'Downgrade it', run: `alembic downgrade ${to}`, show: 1 },
    {
      name: 'Upgrade it again',
      run: 'alembic upgrade head',
      show: 1,
      proves: 'The fixed revision goes up, down and up again',
    },
    {
      name: 'Look for drift between models and database',
      run: 'alembic check',
      stdout: ['No new upgrade operations detected.'],
      lacks,
      show: 1,
      proves: 'Autogenerate sees no difference between the models and the database',
    },
  ];
  return steps.slice(0, check ? 4 : 3).map((step) => commandStep.parse({ ...step, tree: of }));
}
