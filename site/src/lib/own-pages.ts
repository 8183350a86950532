/** Pages that belong to no recipe, codemod or example: how they are called, what they are for, and the file to edit. */
export const ownPages = {
  index: {
    title: 'When a vector migration breaks',
    description:
      'What breaks when pgvector meets migrations, in Python and in JavaScript: explained, repaired by a command, and proven on a real PostgreSQL.',
    source: 'site/src/pages/index.astro',
  },
  log: {
    title: 'Resolution log',
    description: 'Problems of pgvector migrations, by the day on which their repair was last proven.',
    source: 'site/src/pages/log/index.astro',
  },
  practices: {
    title: 'Practices',
    description: 'Patterns for vector columns and their migrations, to copy, each with a run behind it.',
    source: 'site/src/pages/practices/index.astro',
  },
  codemods: {
    title: 'Codemods',
    description: 'What the kit finds in migrations, models, env.py and templates, and repairs by itself.',
    source: 'site/src/pages/codemods/index.astro',
  },
  compatibility: {
    title: 'Compatibility',
    description:
      'Versions of pgvector, SQLAlchemy, Alembic and PostgreSQL on which the problems and their repairs were run.',
    source: 'recipes/matrix-axes.ts',
  },
  claims: {
    title: 'Claims',
    description:
      'Sentences from notes, documentation and threads about pgvector migrations, each with a verdict and the run that decided it.',
    source: 'recipes/claims.yaml',
  },
  playground: {
    title: 'Playground',
    description:
      'Paste a migration, a model, an env.py or a template, and see what a codemod finds and makes of it, in your browser alone.',
    source: 'site/src/pages/playground/index.astro',
  },
  lab: {
    title: 'Alembic and pgvector, live in your browser',
    description:
      'Real Python, SQLAlchemy and Alembic against a real PostgreSQL with pgvector, in your browser: the error, the repair and the search.',
    source: 'site/src/pages/lab/index.astro',
  },
  examples: {
    title: 'Examples',
    description:
      'The runnable proofs of the recipes: small projects, once broken and once fixed, run on a real PostgreSQL with pgvector.',
    source: 'site/src/pages/examples/index.astro',
  },
  commands: {
    title: 'Commands',
    description: 'Every command and flag of the kit, as its own --help has them.',
    source: 'cli/program.ts',
  },
  contributing: {
    title: 'Contributing',
    description: 'The map of the sources, how to run them, how to add a codemod, and what review looks for.',
    source: 'CONTRIBUTING.md',
  },
};
