import { expect, test } from 'vitest';
import type { Operation } from '../../codemods/schema/facts.ts';
import { facts } from './parse.ts';

/** What an upgrade with this body does. */
function upgrade(body: string, imports = ''): readonly Operation[] {
  const lines = body.replace(/^/gm, '    ');
  const text = `from alembic import op
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector
${imports}
revision = "b"
down_revision = "a"


def upgrade():
${lines}


def downgrade():
    pass
`;
  return facts.revision('b.py', text, () => text)?.body?.upgrade ?? [];
}

const brief = (one: Operation): string => {
  switch (one.kind) {
    case 'create-table':
      return `table ${one.table.name}: ${one.columns.map(({ name, type }) => `${name} ${type?.vector ?? '-'} ${type?.dimensions ?? '-'}`).join(', ')}`;
    case 'add-column':
      return `add ${one.table.name}.${one.column.name} ${one.column.type?.vector ?? '-'} ${one.column.type?.dimensions ?? '-'}`;
    case 'drop-column':
      return `drop ${one.table.name}.${one.column}`;
    case 'alter-column':
      return `alter ${one.table.name}.${one.column} ${one.existingType?.text ?? '-'} to ${one.type?.text ?? '-'}`;
    case 'create-index': {
      const { name, table, columns, method, operatorClasses, parameters } = one.index;
      return `index ${name} on ${table.name} ${method} (${columns}) ${JSON.stringify([[...operatorClasses], [...parameters]])}`;
    }
    case 'drop-index':
      return `drop index ${one.name} of ${one.table?.name ?? '-'}`;
    case 'drop-table':
      return `drop table ${one.table.name}`;
    case 'rename-table':
      return `rename ${one.table.name} to ${one.to}`;
    case 'rename-column':
      return `rename ${one.table.name}.${one.column} to ${one.to}`;
    case 'create-extension':
      return `create extension ${one.name} in ${one.schema ?? '-'}`;
    case 'drop-extension':
      return `drop extension ${one.name}`;
    case 'other':
      return `${one.method} ${one.sql ?? '-'}`;
  }
};

test.each([
  ['op.add_column("t", sa.Column("e", Vector(3), nullable=True))', ['add t.e vector 3']],
  [
    'op.add_column("t", sa.Column("e", pgvector.sqlalchemy.vector.VECTOR(dim=1_536)))',
    ['add t.e vector 1536'],
  ],
  ['op.add_column("t", sa.Column("e", sa.ARRAY(Vector(3))))', ['add t.e vector 3']],
  ['op.add_column("t", sa.Column("e", Vector(3).with_variant(sa.JSON(), "sqlite")))', ['add t.e vector 3']],
  [
    'op.add_column("t", sa.Column("e", sa.JSON().with_variant(Vector(3), "postgresql")))',
    ['add t.e vector 3'],
  ],
  ['op.add_column("t", sa.Column("e", sa.Text(), sa.ForeignKey("x.id")))', ['add t.e - -']],
  ['column = sa.Column("e", Vector)\nop.add_column("t", column)', ['add t.e vector -']],
  [
    'op.create_table("t",\n    sa.Column("id", sa.Integer()),\n    sa.Column("e", Vector(dim=N)),\n    sa.PrimaryKeyConstraint("id"))',
    ['table t: id - -, e vector -'],
  ],
  ['op.drop_column("t", "e")\nop.drop_table("t")', ['drop t.e', 'drop table t']],
  [
    'op.alter_column("t", "e", existing_type=Vector(3), type_=Vector(4), existing_nullable=True)',
    ['alter t.e Vector(3) to Vector(4)'],
  ],
  [
    'op.alter_column("t", "e", new_column_name="f")\nop.rename_table("t", "u")',
    ['rename t.e to f', 'rename t to u'],
  ],
  [
    'op.create_index(op.f("ix"), "t", ["e"], postgresql_using="hnsw", postgresql_ops={"e": "vector_l2_ops"}, postgresql_with={"m": 16})',
    ['index ix on t hnsw (e) [[["e","vector_l2_ops"]],[["m","16"]]]'],
  ],
  ['op.drop_index("ix", table_name="t")', ['drop index ix of t']],
  [
    'with op.batch_alter_table("t") as batch_op:\n    batch_op.add_column(sa.Column("e", Vector(3)))\n    batch_op.drop_column("f")\n    batch_op.create_index("ix", ["e"])',
    ['add t.e vector 3', 'drop t.f', 'index ix on t btree (e) [[],[]]'],
  ],
  ['op.create_unique_constraint("u", "t", ["a"])', ['create_unique_constraint -']],
])('%s', (body, expected) => {
  expect(upgrade(body).map(brief)).toEqual(expected);
});

test.each([
  ['CREATE EXTENSION IF NOT EXISTS vector', ['create extension vector in -']],
  ['create extension "vector" with schema extensions', ['create extension vector in extensions']],
  ['CREATE EXTENSION vector SCHEMA "Ext" VERSION \'0.8\'', ['create extension vector in Ext']],
  ['DROP EXTENSION IF EXISTS vector CASCADE', ['drop extension vector']],
  ['ALTER TABLE t ADD COLUMN e vector(1536);', ['add t.e vector 1536']],
  [
    'ALTER TABLE IF EXISTS app."T" ADD COLUMN IF NOT EXISTS e public.halfvec(3) NOT NULL',
    ['add T.e halfvec 3'],
  ],
  ['ALTER TABLE t ADD e vector(3), DROP COLUMN IF EXISTS f CASCADE', ['add t.e vector 3', 'drop t.f']],
  ['ALTER TABLE t ALTER COLUMN e TYPE vector(3) USING e::vector(3)', ['alter t.e - to vector(3)']],
  ['ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)', ['execute ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)']],
  ['ALTER TABLE t RENAME TO u; ALTER TABLE u RENAME COLUMN a TO b', ['rename t to u', 'rename u.a to b']],
  [
    'CREATE TABLE IF NOT EXISTS t (id serial PRIMARY KEY, n numeric(4, 2), e vector(3) NOT NULL, CHECK (n > 0))',
    ['table t: id - -, n - -, e vector 3'],
  ],
  ['DROP TABLE IF EXISTS t, app.u CASCADE', ['drop table t', 'drop table u']],
  [
    'CREATE INDEX CONCURRENTLY IF NOT EXISTS ix ON t USING hnsw (e vector_cosine_ops) WITH (m = 16, ef_construction=64)',
    ['index ix on t hnsw (e) [[["e","vector_cosine_ops"]],[["m","16"],["ef_construction","64"]]]'],
  ],
  ['CREATE INDEX ON t (lower(a), b DESC)', ['index  on t btree (lower(a),b) [[],[]]']],
  [
    'CREATE INDEX ix ON t USING ivfflat ((e::halfvec(3)) halfvec_l2_ops) WHERE e IS NOT NULL',
    ['index ix on t ivfflat ((e::halfvec(3))) [[["(e::halfvec(3))","halfvec_l2_ops"]],[]]'],
  ],
  ['DROP INDEX CONCURRENTLY IF EXISTS ix', ['drop index ix of -']],
  ['UPDATE t SET e = NULL -- CREATE EXTENSION vector\n', ['execute UPDATE t SET e = NULL']],
])('op.execute(%j)', (sql, expected) => {
  expect(upgrade(`op.execute(${JSON.stringify(sql)})`).map(brief)).toEqual(expected);
});

test('a table that an f-string names is not known', () => {
  expect(
    upgrade('for table in TABLES:\n    op.execute(f"ALTER TABLE {table} ADD COLUMN e vector({n})")'),
  ).toMatchObject([
    {
      kind: 'add-column',
      table: { name: '' },
      column: { type: { vector: 'vector' } },
      certain: false,
      raw: true,
    },
  ]);
});

test('what a helper does is done by who calls it, and is not certain', () => {
  const text = `from alembic import op
revision = 'b'
down_revision = None
def upgrade():
    enable()
def enable():
    op.execute("CREATE EXTENSION vector")
def downgrade():
    op.get_bind().execute("DROP EXTENSION vector")
`;
  expect(facts.revision('b.py', text, () => text)?.body).toMatchObject({
    upgrade: [{ kind: 'create-extension', certain: false }],
    downgrade: [{ kind: 'drop-extension', certain: true }],
  });
});

test('an entity of alembic_utils is an extension', () => {
  const imports = 'from alembic_utils.pg_extension import PGExtension\n';
  const body =
    'public_vector = PGExtension(schema="public", signature="vector")\nop.create_entity(public_vector)';
  expect(upgrade(body, imports).map(brief)).toEqual(['create extension vector in public']);
});
