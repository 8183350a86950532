export interface Step {
  name: string;
  command: string;
  /** What it must print; the tests hold the lab to it. */
  prints: RegExp;
  /** Absent: 0. */
  exit?: number;
}

/** The way from a model to neighbours, through the error. */
export const steps: readonly Step[] = [
  {
    name: 'Create the extension',
    command: 'alembic upgrade head',
    prints: /Running upgrade {2}-> 3f1c9a6d2b70, enable pgvector/,
  },
  {
    name: 'Have Alembic write the revision for the model',
    command: 'alembic revision --autogenerate -m "add documents"',
    prints: /Detected added table 'documents'[\s\S]*Generating \S*_add_documents\.py/,
  },
  {
    name: 'Upgrade with what it wrote',
    command: 'alembic upgrade head',
    prints:
      /pgvector\.sqlalchemy\.vector\.VECTOR\(dim=1536\)[\s\S]*NameError: name 'pgvector' is not defined/,
    exit: 1,
  },
  {
    name: 'See what the codemod would change',
    command: 'kit codemod fix-vector-imports --diff',
    prints: /\+from pgvector\.sqlalchemy import Vector[\s\S]*1 file would change, nothing was written/,
  },
  {
    name: 'Apply it',
    command: 'kit codemod fix-vector-imports',
    prints: /1 file changed, nothing else touched/,
  },
  {
    name: 'Upgrade',
    command: 'alembic upgrade head',
    prints: /Running upgrade 3f1c9a6d2b70 -> \w+, add documents/,
  },
  {
    name: 'Look for drift between models and database',
    command: 'alembic check',
    prints: /No new upgrade operations detected\./,
  },
  {
    name: 'Search by similarity',
    command: 'python search.py',
    prints:
      /<->[\s\S]*a cat on a sofa +\| 0\.071\na kitten in a basket +\| 0\.212\na dog at the door +\| 0\.778/,
  },
];
