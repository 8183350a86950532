const head = `import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None

`;

/** Bodies of \`upgrade\` in all shapes that Python binds and uses names in; \`lost\` is what nothing binds. */
const bodies = [
  'op.add_column("t", sa.Column("c", postgresql.JSON()))',
  'op.add_column("t", sa.Column("c", postgresql.UUID(as_uuid=True)))',
  'op.add_column("t", sa.Column("c", sqlalchemy_utils.types.uuid.UUIDType(binary=False)))',
  'import geoalchemy2 as ga\n    op.add_column("t", sa.Column("c", geoalchemy2.types.Geometry()))',
  'op.add_column("t", sa.Column("c", Vector(3)))',
  'op.add_column("t", sa.Column("c", pgvector.sqlalchemy.Vector(3)))',
  'op.add_column("t", sa.Column("c", pgvector.sqlalchemy.vector.VECTOR(dim=3)))',
  'print(Vector)',
  'print(pgvector, HALFVEC)',
  'lost()',
  'print([lost for x in range(3)])',
  'print([x for x in lost], x)',
  'print({lost: 1 for _ in ()}, {1: lost}, {*lost}, (yield))',
  'print([y for x in range(3) for y in range(x) if z], y)',
  'print(f"{lost}", f"{op!r:>{lost2}}", rf"{{lost3}}")',
  "print(f'''{lost}\n  {op}''')",
  'with op.batch_alter_table("t") as batch_op:\n        lost.add_column(batch_op)',
  'try:\n        op.f("x")\n    except (KeyError, Lost) as error:\n        print(error, error2)',
  'for a, (b, *c) in lost.items():\n        print(a, b, c, d)',
  'while lost := op.get_bind():\n        print(lost, lost2)',
  'if (n := 1) > m:\n        print(n)',
  'def inner(a, *args, b=lost, **more):\n        return a, args, b, more, lost2\n    inner(1)',
  'def inner():\n        hidden = 1\n        return hidden\n    print(hidden)',
  'class Inner(sa.Table):\n        own = 1\n        def method(self):\n            return own\n    print(Inner, own)',
  'print((lambda a, b=lost: a + b + c)(1))',
  'sort = lambda row: row.id\n    print(row, sort)',
  'print(*lost, **lost2)',
  'op.execute(sa.text("x"), lost=lost)',
  'lost.attribute = 1',
  'lost[0] = 1',
  'lost += 1\n    print(lost)',
  'a = b = lost\n    print(a, b)',
  '(a, [b, *c]) = lost\n    print(a, b, c)',
  'a: lost = 1\n    print(a)',
  'del op.x, lost',
  'global made\n    made = 1\n    print(made, unmade)',
  'assert lost, lost2',
  'raise Lost from lost2',
  'return lost',
  'print(a if lost else op)',
  'print(not lost, -lost2, lost3[1:lost4], lost5 == 1 != lost6)',
  'import os.path, json as j\n    print(os, j, path, json)',
  'from os import path as p, (sep)\n    print(p, sep)'.replace('(sep)', 'sep'),
  'match lost:\n        case [first, *rest]:\n            print(first, rest)\n        case {"a": value, **more}:\n            print(value, more)\n        case Lost2(x=1) as whole:\n            print(whole)\n        case other:\n            print(other, lost3)',
  'print("lost", b"lost", r"\\lost") # lost',
  'print(op.lost.lost2, sa.lost())',
  'print(\n        lost,\n        key=lost2,\n    )',
  'x = 1; print(x, lost); y = lost2',
  'if op: print(lost)\n    else: print(lost2)',
  'print(__file__, __name__, revision, down_revision, upgrade, downgrade, __lost__)',
  'print("a" "b", lost, "c" \\\n        , lost2)',
  'print({"a": lost}["a"], [i async for i in lost2])',
  'bind = op.get_bind()\n    session = Session(bind=bind)',
  'op.bulk_insert(sa.table("t", column("a")), [{"a": func.now()}])',
];

export const shapes: readonly string[] = [
  ...bodies.map((body) => `${head}\ndef upgrade():\n    ${body}\n\n\ndef downgrade():\n    pass\n`),
  // What one function binds, the other one has not.
  ...bodies.map(
    (body) => `${head}\ndef upgrade():\n    lost = bind = x = a = 1\n\n\ndef downgrade():\n    ${body}\n`,
  ),
  // What the module binds, everybody has.
  ...bodies.map(
    (body) =>
      `${head}lost: int = 1\nif lost:\n    lost2 = x = 1\n\n\nasync def upgrade() -> None:\n    ${body}\n`,
  ),
  // Without any import, in a helper.
  ...bodies.map(
    (body) =>
      `revision = 'a1'\ndown_revision = 'a0'\n\n\ndef upgrade():\n    help_it()\n\n\ndef help_it(lost2=None):\n    ${body}\n`,
  ),
];
