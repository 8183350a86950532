/** The recipes that explain the findings. */
export const codes = {
  notCreated: 'PGV012',
  notInstalled: 'PGV013',
} as const;

export const statement = 'CREATE EXTENSION IF NOT EXISTS vector';
