"""Points 4, 6 and 7: vector indexes."""

from __future__ import annotations

import pytest
from alembic.util import CommandError
from project import Project, body


def table(index: str, column: str = "Vector(3)") -> str:
    return (
        'Table("documents", metadata, Column("id", Integer, primary_key=True), Column("name", Text), '
        f'Column("embedding", {column}), Column("bits", BIT(8)), {index})'
    )


def index(*, on='"embedding"', using="hnsw", ops='{"embedding": "vector_l2_ops"}', more="", name="ix"):
    ops = f", postgresql_ops={ops}" if ops else ""
    return f'Index("{name}", {on}, postgresql_using="{using}"{ops}{more})'


halfvec = "text('(embedding::halfvec(3)) halfvec_l2_ops')"
quantized = "text('(binary_quantize(embedding)::bit(3)) bit_hamming_ops')"
labelled = 'cast(Column("embedding", Vector(3)), HALFVEC(3)).label("half")'

changes = {
    "method": (index(), index(using="ivfflat")),
    "operator class": (index(), index(ops='{"embedding": "vector_cosine_ops"}')),
    "m": (index(), index(more=', postgresql_with={"m": 32}')),
    "m taken out": (index(more=', postgresql_with={"m": 32}'), index()),
    "ef_construction": (index(), index(more=', postgresql_with={"ef_construction": 100}')),
    "lists": (index(using="ivfflat"), index(using="ivfflat", more=', postgresql_with={"lists": 10}')),
    "expression": (index(), index(on=halfvec, ops="")),
    "length in an expression": (
        index(on="text('(subvector(embedding, 1, 2)::vector(2)) vector_l2_ops')", ops=""),
        index(on="text('(subvector(embedding, 1, 3)::vector(3)) vector_l2_ops')", ops=""),
    ),
    "cast alone": (index(on=halfvec, ops=""), index(on="text('(embedding::vector(3)) vector_l2_ops')", ops="")),
    "quantized": (index(on=quantized, ops=""), index(on=quantized.replace("hamming", "jaccard"), ops="")),
    "predicate": (index(), index(more=", postgresql_where=text(\"name = 'a'\")")),
    "another predicate": (
        index(more=", postgresql_where=text(\"name = 'a'\")"),
        index(more=", postgresql_where=text(\"name = 'b' AND id > 5\")"),
    ),
    "labelled expression": (
        index(on=labelled, ops='{"half": "halfvec_l2_ops"}'),
        index(on=labelled, ops='{"half": "halfvec_cosine_ops"}'),
    ),
    "btree to hnsw": ('Index("ix", "embedding")', index()),
}


@pytest.mark.parametrize("name", changes)
def test_a_changed_index_is_a_difference_that_goes_up_and_down(tmp_path, database, name):
    before, after = (table(one) for one in changes[name])
    project = Project(tmp_path, database, before)
    project.autogenerate()
    project.round_trip()
    first = project.catalog()
    project.models(after)
    assert not project.is_clean()
    up, down = body(project.autogenerate()).split("def downgrade")
    for half in (up, down):
        assert half.count("op.drop_index") == half.count("op.create_index") == 1
    project.round_trip()
    second = project.catalog()
    assert second != first
    project.downgrade()
    assert project.catalog() == first
    project.upgrade()
    project.downgrade("base")
    project.models(after)
    for file in (tmp_path / "alembic" / "versions").glob("*.py"):
        file.unlink()
    project.autogenerate()
    project.upgrade()
    assert project.catalog() == second


same = {
    "defaults said": (index(), index(more=', postgresql_with={"m": 16, "ef_construction": 64}')),
    "default class said": (index(using="ivfflat", ops=""), index(using="ivfflat")),
    "lists said": (index(using="ivfflat"), index(using="ivfflat", more=', postgresql_with={"lists": 100}')),
    "spelling of a cast": (
        index(on=halfvec, ops=""),
        index(on="text('CAST(embedding AS halfvec(3)) halfvec_l2_ops')", ops=""),
    ),
    "spelling of a predicate": (
        index(more=", postgresql_where=text(\"name='a'\")"),
        index(more=", postgresql_where=text(\"((name)::text = 'a'::text)\")"),
    ),
    "class in the text": (index(), index(on="text('embedding vector_l2_ops')", ops="")),
    "method in capitals": (index(), index(using="HNSW")),
}


@pytest.mark.parametrize("name", same)
@pytest.mark.filterwarnings("ignore:Expression #1")
def test_the_same_index_in_other_words_is_none(tmp_path, database, name):
    before, after = (table(one) for one in same[name])
    project = Project(tmp_path, database, before)
    project.autogenerate()
    project.upgrade()
    project.models(after)
    assert project.is_clean()


def test_removed_and_renamed_columns_keys(tmp_path, database):
    project = Project(
        tmp_path,
        database,
        """
        documents = Table("documents", metadata, Column("id", Integer, primary_key=True),
            Column("Value", Vector(3), key="embedding"))
        Index("ix", documents.c.embedding, postgresql_using="hnsw", postgresql_ops={"embedding": "vector_l2_ops"})
        """,
    )
    assert "['Value'], unique=False" in project.autogenerate()
    project.round_trip()


def test_an_index_that_left_the_model_is_dropped_and_comes_back(tmp_path, database):
    project = Project(tmp_path, database, table(index(more=', postgresql_with={"m": 8}')))
    project.autogenerate()
    project.upgrade()
    project.models(table(""))
    up, down = body(project.autogenerate()).split("def downgrade")
    assert "op.drop_index(op.f('ix'), table_name='documents')" in up
    assert "postgresql_with={'m': 8}" in down
    assert "postgresql_ops={'embedding': 'vector_l2_ops'}" in down
    project.round_trip()


def raw(project: Project) -> None:
    project.autogenerate()
    project.upgrade()
    project.sql("CREATE INDEX by_hand ON documents USING hnsw (embedding vector_ip_ops)")


def test_an_index_of_raw_sql_is_left_alone(tmp_path, database, caplog):
    project = Project(tmp_path, database, table(""))
    raw(project)
    caplog.set_level("INFO")
    assert project.is_clean()
    assert "op." not in body(project.autogenerate())
    assert "'by_hand' on 'documents' stays" in caplog.text
    assert not [one for one in caplog.records if one.levelname == "WARNING"]


def test_an_index_of_raw_sql_is_reported(tmp_path, database, caplog):
    project = Project(tmp_path, database, table(""), settings='undeclared-indexes = "report"')
    raw(project)
    assert project.is_clean()
    assert "'by_hand' on 'documents' stays" in caplog.text


def test_an_index_of_raw_sql_is_dropped_where_that_is_asked_for(tmp_path, database):
    project = Project(tmp_path, database, table(""), settings='undeclared-indexes = "drop"')
    raw(project)
    assert "op.drop_index(op.f('by_hand')" in project.autogenerate()
    project.round_trip()


def test_other_indexes_are_alembics(tmp_path, database):
    project = Project(tmp_path, database, table('Index("ix_name", "name")'))
    project.autogenerate()
    project.upgrade()
    project.sql("CREATE INDEX of_name ON documents (name)")
    project.models(table('Index("ix_name", "name", unique=True)'))
    up = body(project.autogenerate()).split("def downgrade")[0]
    assert "op.drop_index(op.f('of_name')" in up
    assert "op.create_index('ix_name', 'documents', ['name'], unique=True)" in up


def test_include_object_is_asked(tmp_path, database):
    leave = 'include_object=lambda object, name, kind, reflected, other: name != "ix"'
    project = Project(tmp_path, database, table(index()), options=leave)
    project.autogenerate()
    project.upgrade()
    project.sql("CREATE INDEX ix ON documents USING ivfflat (embedding)")
    assert project.is_clean()


def test_the_index_goes_with_its_table(tmp_path, database):
    project = Project(tmp_path, database, table(index(on=halfvec, ops="")))
    project.autogenerate()
    project.upgrade()
    project.models("")
    assert "halfvec_l2_ops" in project.autogenerate().split("def downgrade")[1]
    project.round_trip()


def test_concurrently(tmp_path, database):
    project = Project(tmp_path, database, table(""), settings="concurrently = true")
    project.autogenerate()
    project.upgrade()
    project.models(
        table(index() + ', Column("new", Vector(2)), ' + index(on='"new"', name="ix_new", ops='{"new": "vector_l2_ops"}'))
    )
    up, down = body(project.autogenerate()).split("def downgrade")
    assert up.index("op.add_column") < up.index("with op.get_context().autocommit_block():")
    assert "postgresql_concurrently=True" in up
    assert "op.drop_index('ix_new', table_name='documents', postgresql_concurrently=True)" in down
    project.round_trip()
    project.models(table(index(more=', postgresql_with={"m": 8}')))
    assert "postgresql_concurrently=True" in project.autogenerate()
    project.round_trip()


def test_concurrently_not_for_a_new_table(tmp_path, database):
    project = Project(tmp_path, database, table(index()), settings="concurrently = true")
    assert "autocommit_block" not in project.autogenerate()
    project.round_trip()


def test_an_invalid_index_is_made_again(tmp_path, database):
    project = Project(tmp_path, database, table(index()))
    project.autogenerate()
    project.upgrade()
    project.sql("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'ix'::regclass")
    assert "op.drop_index('ix'" in project.autogenerate()
    project.round_trip()


def test_in_a_batch(tmp_path, database):
    project = Project(tmp_path, database, table(index()), options="render_as_batch=True", settings="concurrently = true")
    project.autogenerate()
    project.upgrade()
    project.models(table(index(ops='{"embedding": "vector_ip_ops"}')))
    assert "batch_op.drop_index('ix')" in project.autogenerate()
    project.round_trip()


refused = {
    "dimensions": (index(), "Vector(2001)", "at most 2,000 dimensions of a vector, and this one has 2,001.*PGV021"),
    "of halfvec": (index(ops='{"embedding": "halfvec_l2_ops"}'), "HALFVEC(4001)", "at most 4,000.*PGV021"),
    "in an expression": (
        index(on="text('(embedding::halfvec(4001)) halfvec_l2_ops')", ops=""),
        "Vector(4001)",
        "PGV021",
    ),
    "no dimensions": (index(), "Vector()", "only a vector with a number of dimensions.*PGV021"),
    "no class": (index(ops=""), "Vector(3)", "vector has no default operator class for hnsw.*PGV022"),
    "class of another type": (
        index(ops='{"embedding": "halfvec_l2_ops"}'),
        "Vector(3)",
        "halfvec_l2_ops is not one.*PGV022",
    ),
    "class of another method": (index(using="ivfflat", ops='{"embedding": "vector_l1_ops"}'), "Vector(3)", "PGV022"),
    "sparse lists": (index(using="ivfflat", ops='{"embedding": "sparsevec_l2_ops"}'), "SPARSEVEC(3)", "PGV022"),
    "m": (index(more=', postgresql_with={"m": 101}'), "Vector(3)", "m = 101 is outside of 2 to 100.*PGV064"),
    "ef": (index(more=', postgresql_with={"m": 40}'), "Vector(3)", "less than twice m = 40.*PGV064"),
    "option": (index(more=', postgresql_with={"lists": 4}'), "Vector(3)", "no option lists.*PGV064"),
    "two columns": (
        index(on='"embedding", "bits"', ops='{"embedding": "vector_l2_ops", "bits": "bit_hamming_ops"}'),
        "Vector(3)",
        "is of one column.*PGV064",
    ),
    "unique": (index(more=", unique=True"), "Vector(3)", "can't be unique.*PGV064"),
}


@pytest.mark.parametrize("name", refused)
def test_what_postgresql_would_refuse(tmp_path, database, name):
    declared, column, words = refused[name]
    project = Project(tmp_path, database, table(declared, column))
    with pytest.raises(CommandError, match=f"Index ix on documents: .*{words}"):
        project.autogenerate()
    # It is true: the server refuses it, too.
    project.sql("CREATE EXTENSION vector")
    code = "import sys, sqlalchemy as sa, models; models.metadata.create_all(sa.create_engine(sys.argv[1]))"
    import subprocess
    import sys

    argv = [sys.executable, "-c", code, database.render_as_string(hide_password=False)]
    run = subprocess.run(argv, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode != 0
    assert "Error" in run.stderr


@pytest.mark.parametrize(
    ("column", "cls"), [("Vector(2000)", "vector"), ("HALFVEC(4000)", "halfvec"), ("SPARSEVEC(100000)", "sparsevec")]
)
def test_at_the_limit(tmp_path, database, column, cls):
    project = Project(tmp_path, database, table(index(ops=f'{{"embedding": "{cls}_l1_ops"}}'), column))
    project.autogenerate()
    project.round_trip()


def test_the_operator_classes_are_those_of_pgvector(tmp_path, database):
    from alembic_pgvector.refusals import operator_classes

    project = Project(tmp_path, database, "")
    rows = project.sql(
        "CREATE EXTENSION vector",
        "SELECT a.amname, c.opcname, t.typname, c.opcdefault FROM pg_opclass c JOIN pg_am a ON a.oid = c.opcmethod "
        "JOIN pg_type t ON t.oid = c.opcintype WHERE a.amname IN ('hnsw', 'ivfflat')",
    )
    assert {(method, name) for method, name, _, _ in rows} == {
        (method, name) for method, names in operator_classes.items() for name in names
    }
    assert all(name.startswith(f"{kind}_") for _, name, kind, _ in rows)
    assert [(method, name) for method, name, _, default in rows if default] == [("ivfflat", "vector_l2_ops")]
