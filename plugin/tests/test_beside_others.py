"""Point 8: beside other packages that take part in autogenerate."""

from __future__ import annotations

import importlib.util
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa
from project import Project

documents = """
Table("documents", metadata, Column("id", Integer, primary_key=True), Column("embedding", Vector(3)),
    Index("ix", "embedding", postgresql_using="hnsw", postgresql_ops={"embedding": "vector_l2_ops"}))
"""
# Of alembic-postgresql-enum alone: without it, Alembic's downgrade leaves the type, and the next upgrade finds it there.
coloured = """
import enum

class Colour(enum.Enum):
    red = "red"
    blue = "blue"

Table("coloured", metadata, Column("id", Integer, primary_key=True), Column("colour", sa.Enum(Colour, name="colour")))
"""

others = {
    "alembic_postgresql_enum": "import alembic_postgresql_enum",
    "alembic_utils": """
from alembic_utils.pg_function import PGFunction
from alembic_utils.replaceable_entity import register_entities
register_entities([PGFunction("public", "one()", "RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$")], entity_types=[PGFunction])
""",
}


def two_revisions(folder: Path, url: sa.URL, names: tuple[str, ...]) -> tuple[str, str]:
    """Their texts, after each went up, down and up, and nothing was left to find."""
    has_enum = "alembic_postgresql_enum" in names
    models = documents + (coloured if has_enum else "")
    project = Project(folder, url, models, before="\n".join(others[name] for name in names))
    first = project.autogenerate()
    project.round_trip()
    project.models(
        models.replace('blue = "blue"', 'blue = "blue"\n    green = "green"').replace("vector_l2_ops", "vector_cosine_ops")
    )
    second = project.autogenerate()
    project.round_trip()
    return first, second


@pytest.mark.parametrize("names", [("alembic_postgresql_enum",), ("alembic_utils",), ("alembic_postgresql_enum", "alembic_utils")])
def test_beside(tmp_path, database, names):
    for name in names:
        # Not importorskip, which would import it here.
        if not importlib.util.find_spec(name):
            pytest.skip(f"{name} is not installed")
    # In a process of its own: both packages add to lists of Alembic when they are imported, and never take it out.
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as processes:
        first, second = processes.submit(two_revisions, tmp_path, database, names).result()
    assert "from pgvector.sqlalchemy import Vector" in first
    assert first.count("op.create_extension('vector')") == 1
    assert ("op.create_entity" in first) is ("alembic_utils" in names)
    assert "vector_cosine_ops" in second
    assert ("sync_enum_values" in second) is ("alembic_postgresql_enum" in names)
