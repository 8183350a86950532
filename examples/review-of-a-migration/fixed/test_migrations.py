"""Does the way back leave nothing, and is the schema that the migrations make the one that the models say?"""

from sqlalchemy import inspect, text


def test_the_way_back_leaves_no_table(alembic_runner, alembic_engine):
    alembic_runner.migrate_up_to("heads")
    alembic_runner.migrate_down_to("base")
    assert inspect(alembic_engine).get_table_names() == ["alembic_version"]
    alembic_runner.migrate_up_to("heads")


def test_vector_columns_have_the_type_of_the_models(alembic_runner, alembic_engine, metadata):
    """With their dimensions: autogenerate takes vector and vector(1536) for the same."""
    alembic_runner.migrate_up_to("heads")
    expected = {
        f"{table}.{column.name}": column.type.compile(dialect=alembic_engine.dialect).lower()
        for table in metadata.tables.values()
        for column in table.columns
        if type(column.type).__module__.startswith("pgvector.")
    }
    assert expected, "no model has a vector column: is this the metadata of your models?"
    with alembic_engine.connect() as connection:
        actual = {
            name: connection.scalar(
                text(
                    "SELECT format_type(atttypid, atttypmod) FROM pg_attribute"
                    " WHERE attrelid = to_regclass(:table) AND attname = :column"
                ),
                dict(zip(("table", "column"), name.rsplit(".", 1))),
            )
            for name in expected
        }
    assert actual == expected


def test_vector_indexes_have_the_method_and_operator_class_of_the_models(alembic_runner, alembic_engine, metadata):
    """Which autogenerate does not compare."""
    alembic_runner.migrate_up_to("heads")
    expected = {
        index.name: (options["using"], sorted(options["ops"].values()))
        for table in metadata.tables.values()
        for index in table.indexes
        if (options := index.dialect_options["postgresql"])["using"] in ("hnsw", "ivfflat")
    }
    query = text(
        "SELECT relname, amname, array_agg(opcname::text ORDER BY opcname)"
        " FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid JOIN pg_am ON pg_am.oid = relam"
        " CROSS JOIN unnest(indclass::oid[]) AS class JOIN pg_opclass ON pg_opclass.oid = class"
        " WHERE amname IN ('hnsw', 'ivfflat') AND indisvalid GROUP BY relname, amname"
    )
    with alembic_engine.connect() as connection:
        actual = {name: (method, classes) for name, method, classes in connection.execute(query)}
    assert actual == expected
