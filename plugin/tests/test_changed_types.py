"""Point 5: a changed type runs, or says why it can't."""

from __future__ import annotations

import pytest
from project import Project, body
from sqlalchemy.exc import DBAPIError


def documents(column: str, more: str = "") -> str:
    return f'Table("documents", metadata, Column("id", Integer, primary_key=True), Column("embedding", {column}){more})'


def changed(tmp_path, database, before: str, after: str, rows: str | None) -> Project:
    project = Project(tmp_path, database, documents(before))
    project.autogenerate()
    project.upgrade()
    project.sql("INSERT INTO documents (embedding) VALUES (NULL)")
    if rows:
        project.sql(f"INSERT INTO documents (embedding) VALUES ({rows})")
    project.models(documents(after))
    return project


runs = {
    "dimension": ("Vector(3)", "Vector(4)", None),
    "dimension of halfvec": ("HALFVEC(3)", "HALFVEC(4)", None),
    "vector to halfvec": ("Vector(3)", "HALFVEC(3)", "'[1,2,3]'"),
    "halfvec to vector": ("HALFVEC(3)", "Vector(3)", "'[1,2,3]'"),
    "to any": ("Vector(3)", "Vector()", "'[1,2,3]'"),
    "from any": ("Vector()", "Vector(3)", "'[1,2,3]'"),
    "sparse": ("SPARSEVEC(3)", "Vector(3)", "'{1:1}/3'"),
    "to sparse": ("Vector(3)", "SPARSEVEC(3)", "'[1,2,3]'"),
    "from any sparse": ("SPARSEVEC()", "HALFVEC(3)", "'{1:1}/3'"),
    "array": ("postgresql.ARRAY(Vector(3))", "postgresql.ARRAY(Vector(4))", None),
    "to an array": ("Vector(3)", "postgresql.ARRAY(Vector(3))", None),
    "from text": ("Text", "Vector(3)", None),
    "to bit": ("Vector(3)", "BIT(3)", None),
}


@pytest.mark.parametrize("name", runs)
def test_it_runs_where_every_row_fits(tmp_path, database, name):
    project = changed(tmp_path, database, *runs[name])
    up, down = body(project.autogenerate()).split("def downgrade")
    assert up.count("op.alter_column") == down.count("op.alter_column") == 1
    project.round_trip()
    assert "op." not in body(project.autogenerate())


stops = {
    "dimension": ("Vector(3)", "Vector(4)", "'[1,2,3]'", "vector(4)"),
    "too large": ("Vector(1)", "HALFVEC(1)", "'[65521]'", "halfvec(1)"),
    "too large and sparse": ("SPARSEVEC(9)", "HALFVEC(9)", "'{2:-7e4}/9'", "halfvec(9)"),
    "from any": ("Vector()", "Vector(3)", "'[1,2]'", "vector(3)"),
    "from any sparse": ("SPARSEVEC()", "SPARSEVEC(3)", "'{1:1}/4'", "sparsevec(3)"),
    "from text": ("Text", "Vector(3)", "'[1,2,3]'", "vector(3)"),
}


@pytest.mark.parametrize("name", stops)
def test_it_says_why_it_can_not_run(tmp_path, database, name):
    before, after, rows, type_ = stops[name]
    project = changed(tmp_path, database, before, after, rows)
    assert "op.check_vectors_fit('documents', 'embedding'" in project.autogenerate()
    catalog = project.catalog()
    with pytest.raises(DBAPIError) as raised:
        project.upgrade()
    assert f"documents.embedding holds vectors that are no {type_}" in str(raised.value)
    assert "https://pgvector-kit.github.io/e/PGV072" in str(raised.value)
    assert project.catalog() == catalog


@pytest.mark.parametrize("value", ["65519", "-65519.9", "0", "1e-8"])
def test_the_largest_half_fits(tmp_path, database, value):
    project = changed(tmp_path, database, "Vector(2)", "HALFVEC(2)", f"'[{value},1]'")
    project.autogenerate()
    project.upgrade()


def test_rows_that_come_later_stop_the_downgrade(tmp_path, database):
    project = changed(tmp_path, database, "Vector(3)", "Vector(4)", None)
    project.autogenerate()
    project.upgrade()
    project.sql("INSERT INTO documents (embedding) VALUES ('[1,2,3,4]')")
    with pytest.raises(DBAPIError, match=r"that are no vector\(3\)"):
        project.downgrade()


indexed = ', Index("ix", "embedding", postgresql_using="hnsw", postgresql_ops={"embedding": "%s"})'


def test_with_an_index_of_the_old_type(tmp_path, database):
    project = Project(tmp_path, database, documents("Vector(3)", indexed % "vector_l2_ops"))
    project.autogenerate()
    project.upgrade()
    project.models(documents("HALFVEC(3)", indexed % "halfvec_l2_ops"))
    up, down = body(project.autogenerate()).split("def downgrade")
    for half in (up, down):
        assert half.index("op.drop_index") < half.index("op.alter_column") < half.index("op.create_index")
    project.round_trip()


def test_with_an_index_that_stays(tmp_path, database):
    project = Project(tmp_path, database, documents("Vector(3)", indexed % "vector_l2_ops"))
    project.autogenerate()
    project.upgrade()
    project.models(documents("Vector(5)", indexed % "vector_l2_ops"))
    assert "index" not in body(project.autogenerate())
    project.round_trip()


def test_an_index_that_the_new_type_has_no_place_for(tmp_path, database):
    from alembic.util import CommandError

    project = Project(tmp_path, database, documents("Vector(3)", indexed % "vector_l2_ops"))
    project.autogenerate()
    project.upgrade()
    project.models(documents("Vector(3072)", indexed % "vector_l2_ops"))
    with pytest.raises(CommandError, match="PGV021"):
        project.autogenerate()


def test_in_a_batch_and_in_a_schema(tmp_path, database):
    project = Project(
        tmp_path,
        database,
        documents("Vector(3)", ', schema="one"'),
        options="render_as_batch=True, include_schemas=True",
    )
    project.sql("CREATE SCHEMA one")
    project.autogenerate()
    project.upgrade()
    project.models(documents("Vector(4)", ', schema="one"'))
    assert "batch_op.check_vectors_fit('embedding', 'vector(3)', 'vector(4)')" in project.autogenerate()
    project.round_trip()
    project.sql("INSERT INTO one.documents (embedding) VALUES ('[1,2,3,4]')")
    with pytest.raises(DBAPIError, match="PGV072"):
        project.downgrade()


def test_the_comparison_of_the_project_wins(tmp_path, database):
    project = Project(tmp_path, database, documents("Vector(3)"), options="compare_type=False")
    project.autogenerate()
    project.upgrade()
    project.models(documents("Vector(4)"))
    assert project.is_clean()
