/** Pages that belong to no recipe, codemod or example: how they are called, and what they are for. */
export const ownPages = {
  index: {
    title: 'When a vector migration breaks',
    description:
      'What breaks when pgvector meets SQLAlchemy and Alembic migrations: explained, repaired by a command, and proven on a real PostgreSQL.',
  },
  log: {
    title: 'Resolution log',
    description: 'Problems of pgvector migrations, by the day on which their repair was last proven.',
  },
  practices: {
    title: 'Practices',
    description: 'Patterns for vector columns and their migrations, to copy, each with a run behind it.',
  },
  codemods: {
    title: 'Codemods',
    description: 'What the kit finds in migrations, models, env.py and templates, and repairs by itself.',
  },
  compatibility: {
    title: 'Compatibility',
    description:
      'Versions of pgvector, SQLAlchemy, Alembic and PostgreSQL on which the problems and their repairs were run.',
  },
  claims: {
    title: 'Claims',
    description:
      'Sentences from notes, documentation and threads about pgvector migrations, each with a verdict and the run that decided it.',
  },
  playground: {
    title: 'Playground',
    description:
      'Paste a migration, a model, an env.py or a template, and see what a codemod finds and makes of it, in your browser alone.',
  },
  lab: {
    title: 'Alembic and pgvector, live in your browser',
    description:
      'Real Python, SQLAlchemy and Alembic against a real PostgreSQL with pgvector, in your browser: the error, the repair and the search.',
  },
  examples: {
    title: 'Examples',
    description:
      'The runnable proofs of the recipes: small projects, once broken and once fixed, run on a real PostgreSQL with pgvector.',
  },
  commands: {
    title: 'Commands',
    description: 'Every command and flag of the kit, as its own --help has them.',
  },
  contributing: {
    title: 'Contributing',
    description: 'The map of the sources, how to run them, how to add a codemod, and what review looks for.',
  },
};
