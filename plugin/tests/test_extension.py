"""Points 2 and 3: the extension, where it is and where it is not."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from project import Project, body, needs

documents = 'Table("documents", metadata, Column("id", Integer, primary_key=True), Column("embedding", Vector(3)))'
nothing = 'Table("plain", metadata, Column("id", Integer, primary_key=True))'
extensions = "SELECT extname FROM pg_extension WHERE extname = 'vector'"


def test_the_first_revision_that_needs_it_creates_it(tmp_path, database):
    project = Project(tmp_path, database, nothing)
    assert "extension" not in project.autogenerate()
    project.upgrade()
    project.models(documents + "\n" + nothing)
    up, down = body(project.autogenerate()).split("def downgrade")
    assert up.index("op.create_extension('vector')") < up.index("op.create_table")
    assert down.index("op.drop_table") < down.index("op.drop_extension('vector')")
    project.round_trip()
    assert project.sql(extensions) == [("vector",)]
    project.downgrade()
    assert project.sql(extensions) == []
    project.upgrade()
    project.models(documents + "\n" + nothing.replace("plain", "plainer"))
    assert "extension" not in project.autogenerate()


def test_the_downgrade_leaves_what_others_use(tmp_path, database):
    project = Project(tmp_path, database, documents)
    project.autogenerate()
    project.upgrade()
    project.sql("CREATE TABLE of_others (v vector(2))")
    project.downgrade()
    assert project.sql(extensions) == [("vector",)]


def test_the_downgrade_leaves_the_extension_of_another_user(tmp_path, database):
    project = Project(tmp_path, database, documents)
    name = f"app_{database.database}"
    project.sql(
        "CREATE EXTENSION vector",
        f"CREATE ROLE {name} LOGIN PASSWORD 'app'",
        f"GRANT ALL ON SCHEMA public TO {name}",
    )
    try:
        own = tmp_path / "own"
        own.mkdir()
        theirs = Project(own, database.set(username=name, password="app"), documents)
        theirs.sql("CREATE TABLE alembic_version (version_num varchar(32) primary key)")
        revision = theirs.autogenerate()
        assert "extension" not in revision
        file = next((own / "alembic" / "versions").glob("*.py"))
        file.write_text(
            revision.replace("op.create_table", "op.create_extension('vector')\n    op.create_table").replace(
                "op.drop_table('documents')", "op.drop_table('documents')\n    op.drop_extension('vector')"
            )
        )
        theirs.upgrade()
        theirs.downgrade()
        assert project.sql(extensions) == [("vector",)]
    finally:
        project.sql(f"DROP OWNED BY {name}", f"DROP ROLE {name}")


def test_where_the_database_has_it_nothing_is_written(tmp_path, database):
    project = Project(tmp_path, database, documents)
    project.sql("CREATE EXTENSION vector")
    assert "extension" not in project.autogenerate()
    project.round_trip()


@pytest.mark.parametrize("made", ["op.execute('CREATE EXTENSION IF NOT EXISTS vector')", "op.create_extension('vector')"])
def test_where_a_revision_makes_it_nothing_is_written(tmp_path, database, made):
    project = Project(tmp_path, database, nothing)
    project.autogenerate()
    file = next((tmp_path / "alembic" / "versions").glob("*.py"))
    file.write_text(file.read_text().replace("def upgrade() -> None:", f"def upgrade() -> None:\n    {made}"))
    project.upgrade()
    # As where an administrator has to create it on every server.
    project.sql("DROP EXTENSION vector")
    project.models(documents + "\n" + nothing)
    assert "extension" not in body(project.autogenerate())


def test_opt_out(tmp_path, database):
    assert "extension" not in Project(tmp_path, database, documents, settings="create-extension = false").autogenerate()


def test_as_sql_the_revision_needs_no_plugin(tmp_path, database):
    project = Project(tmp_path, database, documents, settings='create-extension = "sql"')
    revision = project.autogenerate()
    assert "op.execute('CREATE EXTENSION IF NOT EXISTS vector')" in revision
    assert "drop_extension" not in revision
    project.round_trip()


def test_offline(tmp_path, database, capsys):
    from alembic import command

    project = Project(tmp_path, database, documents)
    project.autogenerate()
    config = project.config
    config.output_buffer = open(tmp_path / "up.sql", "w")  # noqa: SIM115
    command.upgrade(config, "head", sql=True)
    config.output_buffer.close()
    assert "CREATE EXTENSION IF NOT EXISTS vector;" in (tmp_path / "up.sql").read_text()


other_schema = ("CREATE SCHEMA extensions", "CREATE EXTENSION vector SCHEMA extensions")
on_path = (
    'connection.exec_driver_sql("SET search_path TO public, extensions"); connection.commit(); '
    'connection.dialect.default_schema_name = "public"'
)


def test_another_schema_on_the_search_path(tmp_path, database):
    project = Project(tmp_path, database, documents, prepare=on_path)
    project.sql(*other_schema)
    revision = project.autogenerate()
    assert "Vector(3)" in revision
    assert "InSchema" not in revision
    project.round_trip()


def test_another_schema_that_the_search_path_lacks(tmp_path, database, recwarn):
    project = Project(
        tmp_path,
        database,
        """
        Table("documents", metadata, Column("id", Integer, primary_key=True), Column("embedding", Vector(3)),
            Column("half", HALFVEC(4)), Column("bits", BIT(5)),
            Index("ix", "embedding", postgresql_using="hnsw", postgresql_ops={"embedding": "extensions.vector_l2_ops"}))
        """,
    )
    project.sql(*other_schema)
    revision = project.autogenerate()
    assert "InSchema(Vector(3), 'extensions')" in revision
    assert "sa.Column('bits', BIT(5)" in revision
    project.round_trip()
    project.models('Table("documents", metadata, Column("id", Integer, primary_key=True), Column("bits", BIT(5)))')
    down = project.autogenerate().split("def downgrade")[1]
    assert "InSchema(HALFVEC(dim=4), 'extensions')" in down.replace("HALFVEC(4)", "HALFVEC(dim=4)")
    assert "postgresql_ops={'embedding': 'extensions.vector_l2_ops'}" in down
    project.round_trip()
    assert [str(one.message) for one in recwarn if "recognize" in str(one.message)] == []


def test_a_dropped_column_comes_back_where_env_imports_no_type(tmp_path, database):
    needs("SPARSEVEC", "HALFVEC")
    project = Project(tmp_path, database, nothing)
    (tmp_path / "models.py").write_text(
        "import sqlalchemy as sa\nmetadata = sa.MetaData()\n"
        "sa.Table('documents', metadata, sa.Column('id', sa.Integer, primary_key=True))\n"
    )
    project.sql(
        "CREATE EXTENSION vector",
        "CREATE TABLE documents (id serial PRIMARY KEY, v vector(3), s sparsevec(4), h halfvec(2)[])",
    )
    down = project.autogenerate().split("def downgrade")[1]
    assert "Vector(3)" in down
    assert "SPARSEVEC(4)" in down
    assert "postgresql.ARRAY(HALFVEC(2))" in down
    project.round_trip()


def test_several_schemas(tmp_path, database):
    project = Project(
        tmp_path,
        database,
        """
        for schema in ("one", "two"):
            Table("documents", metadata, Column("id", Integer, primary_key=True), Column("embedding", Vector(3)),
                Index("ix_" + schema, "embedding", postgresql_using="hnsw",
                      postgresql_with={"m": 8 if schema == "one" else 9},
                      postgresql_ops={"embedding": "vector_l2_ops"}), schema=schema)
        """,
        options="include_schemas=True",
    )
    project.sql("CREATE SCHEMA one", "CREATE SCHEMA two")
    project.autogenerate()
    project.round_trip()
    models = (tmp_path / "models.py").read_text()
    (tmp_path / "models.py").write_text(models.replace("else 9", "else 10"))
    up = body(project.autogenerate()).split("def downgrade")[0]
    assert "op.drop_index(op.f('ix_two'), table_name='documents', schema='two')" in up
    assert "ix_one" not in up
    project.round_trip()


def test_in_schema_is_a_type_like_that_within(database):
    from pgvector.sqlalchemy import Vector

    from alembic_pgvector import InSchema

    engine = sa.create_engine(database, poolclass=sa.NullPool)
    with engine.begin() as connection:
        for statement in other_schema:
            connection.execute(sa.text(statement))
        table = sa.Table("t", sa.MetaData(), sa.Column("v", InSchema(Vector(2), "extensions")))
        table.create(connection)
        connection.execute(table.insert(), [{"v": [1, 2]}])
        assert list(connection.execute(sa.select(table.c.v)).scalars().one()) == [1, 2]
