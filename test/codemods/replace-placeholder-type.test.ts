import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { matchError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { casesOf, reportOf } from './cases.ts';
import { fileOf, type Migrated, migrate } from './migrate.ts';

const cases = casesOf('replace-placeholder-type');
const recipes = readRecipes();
const folder = mkdtempSync(join(tmpdir(), 'kit-claims-'));

/** What the recipes say of columns that are no vectors. */
const claims = [
  ['a search in text', 'sa.Text()', "SELECT 1 FROM documents ORDER BY summary <=> '[1,2,3]'::vector"],
  [
    'a search in an array',
    'sa.ARRAY(sa.Float())',
    "SELECT 1 FROM documents ORDER BY summary <-> '[1]'::vector",
  ],
  ['an index on text', 'sa.String()', 'CREATE INDEX ix ON documents USING hnsw (summary vector_l2_ops)'],
  [
    'an index on an array',
    'sa.ARRAY(sa.Float())',
    'CREATE INDEX ix ON documents USING hnsw (summary vector_ip_ops)',
  ],
] as const;
const claimFile = (name: string) => join(folder, `${name.replaceAll(' ', '-')}.py`);
const revision = (type: string, ...sql: string[]) => `from alembic import op
import sqlalchemy as sa

revision = "b"
down_revision = "a"


def upgrade():
    op.add_column("documents", sa.Column("summary", ${type}))
${sql.map((one) => `    op.execute("${one}")\n`).join('')}

def downgrade():
    op.drop_column("documents", "summary")
`;
/** What the recipe says of a database where the revision has run. */
const conversion = revision(
  'sa.Text()',
  "UPDATE documents SET summary = '[0.1, 0.2, 0.3]'",
  'ALTER TABLE documents ALTER COLUMN summary TYPE vector(3) USING summary::vector(3)',
  'ALTER TABLE documents ALTER COLUMN summary TYPE text USING summary::text',
  'ALTER TABLE documents ALTER COLUMN summary TYPE vector(3) USING summary::vector(3)',
);

let verdicts: Map<string, Migrated>;
const of = (one: (typeof cases)[number], file: string) => verdicts.get(fileOf(one, file));

beforeAll(async () => {
  for (const [name, type, sql] of claims) writeFileSync(claimFile(name), revision(type, sql));
  writeFileSync(claimFile('conversion'), conversion);
  const files = cases.flatMap((one) => [fileOf(one, 'input.py'), fileOf(one, 'expected.py')]);
  const executable = files.filter((file) => !file.includes('/refuse-a-name-that-is-taken/'));
  verdicts = await migrate([
    ...executable,
    ...['conversion', ...claims.map(([name]) => name)].map(claimFile),
  ]);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** With the real Alembic on a real server. */
describe('replace-placeholder-type, executed', () => {
  const changing = cases.filter((one) => one.expected);
  const fails = (one: (typeof cases)[number]) => /UserDefinedType|NullType/.test(one.input.toString());

  test.each(changing)('$name: makes a column of vectors, up, down and up again', (one) => {
    const after = of(one, 'expected.py');
    expect(after).toMatchObject({ step: null, error: null });
    if (one.name.includes('written-back')) return;
    expect(after?.schema.join('\n')).toMatch(/embedding (?:vector\(\d+\)|halfvec\(\d+\))/);
  });

  test.each(changing.filter(fails))('$name: fails before', (one) => {
    const { error } = of(one, 'input.py') ?? {};
    expect(error).toMatch(/get_col_spec|has no attribute 'NullType'/);
    if (error?.includes('get_col_spec')) expect(matchError(error, recipes)?.code).toBe('PGV015');
  });

  test.each(changing.filter((one) => !fails(one) && !one.name.startsWith('an-index')))(
    '$name: makes another column before',
    (one) => {
      const before = of(one, 'input.py');
      expect(before).toMatchObject({ step: null, error: null });
      expect(before?.schema.join('\n')).toMatch(/ embedding (?:text|character varying|double precision\[\])/);
    },
  );

  test.each(cases.filter((one) => reportOf(one) === '' && !one.name.includes('geometry')))(
    '$name: runs as it is',
    (one) => {
      expect(of(one, 'input.py')).toMatchObject({ step: null, error: null });
    },
  );
});

test.each(claims)('%s fails with an error of the recipe', (name) => {
  expect(matchError(verdicts.get(claimFile(name))?.error ?? '', recipes)?.code).toBe('PGV016');
});

test('text that reads like a vector can be cast to one and back', () => {
  expect(verdicts.get(claimFile('conversion'))).toMatchObject({ step: null, error: null });
});
