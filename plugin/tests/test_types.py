"""Point 1: types are written short, with one import each."""

from __future__ import annotations

import re

import pytest
from project import Project, body

documents = """
Table("documents", metadata, Column("id", Integer, primary_key=True), Column("embedding", Vector(1536)),
    Column("half", HALFVEC(3)), Column("sparse", SPARSEVEC(5)), Column("bits", BIT(8)), Column("any", Vector),
    Column("many", postgresql.ARRAY(Vector(3))), Column("generic", sa.ARRAY(HALFVEC(2))))
"""


def test_all_types_with_one_import_each(tmp_path, database):
    project = Project(tmp_path, database, documents)
    revision = project.autogenerate()
    for line in ("Vector(1536)", "HALFVEC(3)", "SPARSEVEC(5)", "BIT(8)", "Vector()", "postgresql.ARRAY(Vector(3))"):
        assert f", {line}, nullable=True)" in revision
    assert "sa.ARRAY(HALFVEC(2))" in revision
    for name in ("Vector", "HALFVEC", "SPARSEVEC", "BIT"):
        assert revision.count(f"from pgvector.sqlalchemy import {name}\n") == 1
    assert "pgvector.sqlalchemy.vector" not in revision
    project.round_trip()


def test_module_style(tmp_path, database):
    revision = Project(tmp_path, database, documents, settings='style = "module"').autogenerate()
    assert "pgvector.sqlalchemy.Vector(1536)" in revision
    assert "import pgvector.sqlalchemy\n" in revision
    assert "from pgvector" not in revision


def test_variants(tmp_path, database):
    project = Project(
        tmp_path,
        database,
        """
        Table("documents", metadata, Column("id", Integer, primary_key=True),
            Column("a", Vector(3).with_variant(sa.JSON(), "sqlite")),
            Column("b", sa.JSON().with_variant(HALFVEC(4), "postgresql")))
        """,
    )
    revision = project.autogenerate()
    assert "Vector(3).with_variant(sa.JSON(), 'sqlite')" in revision
    assert "sa.JSON().with_variant(HALFVEC(4), 'postgresql')" in revision
    project.round_trip()


own_types = """
import sqlalchemy as sa
from pgvector.sqlalchemy import Vector

class Embedding(sa.types.TypeDecorator):
    impl = Vector
    cache_ok = True

class Fixed(sa.types.TypeDecorator):
    impl = Vector
    cache_ok = True

    def __init__(self):
        super().__init__(3)

class Money(sa.types.TypeDecorator):
    impl = sa.Numeric
    cache_ok = True

class Sub(Vector):
    cache_ok = True
"""

with_own_types = """
import own_types
Table("documents", metadata, Column("id", Integer, primary_key=True), Column("a", own_types.Embedding(4)),
    Column("b", own_types.Fixed()), Column("c", own_types.Money(10, 2)), Column("d", own_types.Sub(5)),
    Column("e", postgresql.ARRAY(own_types.Embedding(2))))
"""


def test_decorators_and_own_types(tmp_path, database):
    (tmp_path / "own_types.py").write_text(own_types)
    project = Project(tmp_path, database, with_own_types)
    revision = project.autogenerate()
    assert "own_types.Embedding(dim=4)" in revision
    # SQLAlchemy writes Fixed(dim=3), which its class does not take.
    assert "sa.Column('b', Vector(3)" in revision
    assert "own_types.Money(precision=10, scale=2)" in revision
    assert "own_types.Sub(dim=5)" in revision
    assert "postgresql.ARRAY(own_types.Embedding(dim=2))" in revision
    assert revision.count("import own_types\n") == 1
    project.round_trip()


def test_imports_of_own_types_can_be_left_out(tmp_path, database):
    (tmp_path / "own_types.py").write_text(own_types)
    revision = Project(tmp_path, database, with_own_types, settings="import-types = false").autogenerate()
    assert "import own_types" not in revision
    assert "own_types.Money" in revision


def test_a_prefix_of_the_project_is_left_alone(tmp_path, database):
    (tmp_path / "own_types.py").write_text(own_types)
    revision = Project(tmp_path, database, with_own_types, options='user_module_prefix="mine."').autogenerate()
    assert "import own_types" not in revision
    assert "mine.Money" in revision


def test_the_render_item_of_the_project_wins(tmp_path, database):
    render = """
def render_item(kind, obj, context):
    if kind == "type" and type(obj).__name__ == "HALFVEC":
        context.imports.add("import pgvector.sqlalchemy as pg")
        return f"pg.HALFVEC({obj.dim})"
    return False
"""
    project = Project(tmp_path, database, documents, before=render, options="render_item=render_item")
    revision = project.autogenerate()
    assert "pg.HALFVEC(3)" in revision
    assert "sa.ARRAY(pg.HALFVEC(2))" in revision
    assert "Vector(1536)" in revision
    project.round_trip()


def test_computed_columns_and_server_defaults(tmp_path, database):
    project = Project(
        tmp_path,
        database,
        """
        Table("documents", metadata, Column("id", Integer, primary_key=True),
            Column("embedding", Vector(3), server_default=text("'[1,2,3]'::vector")),
            Column("half", HALFVEC(3), Computed("embedding::halfvec(3)", persisted=True)),
            Column("default", Vector(2), server_default=cast(literal_column("'[1,2]'"), Vector(2))))
        """,
    )
    revision = project.autogenerate()
    assert "sa.Column('half', HALFVEC(3), sa.Computed('embedding::halfvec(3)', persisted=True)" in revision
    assert "server_default=sa.text(\"'[1,2,3]'::vector\")" in revision
    project.round_trip()
    assert "op." not in body(project.autogenerate())


def test_columns_are_added_altered_and_dropped(tmp_path, database):
    project = Project(tmp_path, database, documents)
    project.autogenerate()
    project.upgrade()
    project.models('Table("documents", metadata, Column("id", Integer, primary_key=True), Column("new", SPARSEVEC(9)))')
    revision = project.autogenerate()
    up, down = body(revision).split("def downgrade")
    assert "op.add_column('documents', sa.Column('new', SPARSEVEC(9), nullable=True))" in up
    assert "Vector(1536)" in down
    assert "NullType" not in down
    # PostgreSQL's bit is reflected as SQLAlchemy's own, or as pgvector's.
    assert re.search(r"BIT\((?:length=)?8\)", down)
    project.round_trip()


def test_a_template_without_a_place_for_imports_is_reported(tmp_path, database, caplog):
    project = Project(tmp_path, database, documents)
    template = tmp_path / "alembic" / "script.py.mako"
    template.write_text(template.read_text().replace('${imports if imports else ""}', ""))
    project.autogenerate()
    assert "https://pgvector-kit.github.io/e/PGV004" in caplog.text


@pytest.mark.parametrize(
    "line",
    ['style = "long"', "concurently = true", 'create-extension = "yes"'],
)
def test_a_wrong_setting_is_said_in_one_sentence(tmp_path, database, line):
    from alembic.util import CommandError

    project = Project(tmp_path, database, documents, settings=line)
    with pytest.raises(CommandError, match=r"pyproject\.toml: \[tool\.alembic-pgvector\]"):
        project.autogenerate()


def test_options_of_context_configure_win_over_pyproject(tmp_path, database):
    project = Project(
        tmp_path,
        database,
        documents,
        settings='style = "module"',
        options='alembic_pgvector={"style": "name"}',
    )
    assert "from pgvector.sqlalchemy import Vector" in project.autogenerate()


def test_a_pgvector_that_does_not_tell_sqlalchemy_of_its_type(tmp_path, database, monkeypatch):
    """pgvector before 0.2.5: reflection warned of the type, and the dropped column was lost in the downgrade."""
    from sqlalchemy.dialects.postgresql.base import PGDialect

    with_column = 'Table("documents", metadata, Column("id", Integer, primary_key=True), Column("embedding", Vector(3)))'
    project = Project(tmp_path, database, with_column)
    project.autogenerate()
    project.upgrade()
    monkeypatch.delitem(PGDialect.ischema_names, "vector", raising=False)
    assert project.is_clean()
    project.models(with_column.replace(', Column("embedding", Vector(3))', ""))
    assert "sa.Column('embedding', Vector(3)" in project.autogenerate()
    project.round_trip()
