"""Random models with vectors, as data, and the steps that they take."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pgvector.sqlalchemy
import sqlalchemy as sa
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql

#: Those that this pgvector has: before 0.3 it is Vector alone.
names = {"vector": "Vector", "halfvec": "HALFVEC", "sparsevec": "SPARSEVEC", "bit": "BIT"}
types = {kind: getattr(pgvector.sqlalchemy, name) for kind, name in names.items() if hasattr(pgvector.sqlalchemy, name)}
Vector = types["vector"]
distances = {"hnsw": ("l2", "ip", "cosine", "l1"), "ivfflat": ("l2", "ip", "cosine")}


@dataclass(frozen=True)
class ColumnOf:
    kind: str
    size: int | None

    def make(self) -> sa.types.TypeEngine:
        if self.kind == "array":
            return postgresql.ARRAY(Vector(self.size))
        if self.kind == "decorated":
            return Embedding(self.size)
        return types[self.kind](*([] if self.size is None else [self.size]))


class Embedding(sa.types.TypeDecorator):
    impl = Vector
    cache_ok = True


@dataclass(frozen=True)
class IndexOf:
    form: str
    column: str
    method: str
    distance: str
    options: tuple[tuple[str, int], ...]
    where: str | None


@dataclass(frozen=True)
class Model:
    columns: dict[str, ColumnOf] = field(default_factory=dict)
    indexes: dict[str, IndexOf] = field(default_factory=dict)


def forms(column: ColumnOf) -> list[str]:
    """What an index can be of: the column, a cast as text or as SQLAlchemy's, its bits, a part."""
    if column.size is None or column.kind == "array":
        return []
    if column.kind in ("vector", "decorated"):
        labelled = ["labelled"] if "halfvec" in types else []
        return ["column", "half", *labelled, "bits", "part"]
    return ["column", "bits"] if column.kind == "halfvec" else ["column"]


columns = st.builds(ColumnOf, st.sampled_from([*types, "vector", "array", "decorated"]), st.sampled_from([2, 3, 8, None])).map(
    lambda one: replace(one, size=one.size or 5) if one.kind in ("array", "decorated", "bit") else one
)


@st.composite
def index_of(draw: st.DrawFn, model: Model) -> IndexOf | None:
    able = [name for name, column in model.columns.items() if forms(column)]
    if not able:
        return None
    name = draw(st.sampled_from(able))
    column = model.columns[name]
    form = draw(st.sampled_from(forms(column)))
    is_bits = form == "bits" or column.kind == "bit"
    method = "hnsw" if column.kind == "sparsevec" else draw(st.sampled_from(["hnsw", "hnsw", "ivfflat"]))
    if is_bits:
        distance = draw(st.sampled_from(["hamming", "jaccard"] if method == "hnsw" else ["hamming"]))
    else:
        distance = draw(st.sampled_from(distances[method]))
    options: dict[str, int] = {}
    if method == "hnsw":
        options = draw(st.sampled_from([{}, {"m": 8}, {"m": 16}, {"m": 24, "ef_construction": 100}, {"ef_construction": 64}]))
    else:
        options = draw(st.sampled_from([{}, {"lists": 100}, {"lists": 7}]))
    where = draw(st.sampled_from([None, None, "id > 5", "name = 'a:b'", "name LIKE 'x%' OR id IS NULL"]))
    return IndexOf(form, name, method, distance, tuple(options.items()), where)


@st.composite
def step(draw: st.DrawFn, model: Model) -> Model:
    """The model after one change. Indexes of a column that changes go with it, or become such as it can have."""
    kind = draw(st.sampled_from(["add", "drop", "type", "index", "index", "reindex", "reindex", "unindex"]))
    names = list(model.columns)
    fresh = next(name for name in "abcdefghijk" if name not in model.columns)
    new_columns, indexes = dict(model.columns), dict(model.indexes)
    if kind == "add" or not names:
        new_columns[fresh] = draw(columns)
    elif kind in ("drop", "type"):
        name = draw(st.sampled_from(names))
        del new_columns[name]
        if kind == "type":
            new_columns[name] = draw(columns)
        of_it = [key for key, one in indexes.items() if one.column == name]
        for key in of_it:
            del indexes[key]
            able = Model({name: new_columns[name]} if kind == "type" else {}, {})
            again = draw(st.one_of(st.none(), index_of(able)))
            if again is not None:
                indexes[key] = again
    elif kind == "unindex" and indexes:
        del indexes[draw(st.sampled_from(sorted(indexes)))]
    else:
        made = draw(index_of(model))
        key = draw(st.sampled_from(sorted(indexes))) if kind == "reindex" and indexes else f"ix_{len(indexes)}"
        if made is not None:
            indexes[key] = made
    return Model(new_columns, indexes)


@st.composite
def histories(draw: st.DrawFn) -> list[dict[str, Model]]:
    """The models of a project, a table each, at one time after another."""
    first = {}
    for name in draw(st.sampled_from([["documents"], ["documents", "Other Things"]])):
        model = Model({key: draw(columns) for key in "ab"[: draw(st.integers(1, 2))]})
        for key in range(draw(st.integers(0, 2))):
            made = draw(index_of(model))
            if made is not None:
                model = replace(model, indexes={**model.indexes, f"ix_{key}": made})
        first[name] = model
    times = [first]
    for _ in range(draw(st.integers(1, 3))):
        now = dict(times[-1])
        for _ in range(draw(st.integers(1, 2))):
            name = draw(st.sampled_from(sorted(now)))
            now[name] = draw(step(now[name]))
        if len(now) == 2 and draw(st.integers(0, 9)) == 0:
            del now["Other Things"]
        times.append(now)
    return times


def metadata_of(models: dict[str, Model]) -> sa.MetaData:
    metadata = sa.MetaData()
    for name, model in models.items():
        own = [sa.Column(key, column.make()) for key, column in model.columns.items()]
        table = sa.Table(name, metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text), *own)
        for key, index in model.indexes.items():
            make_index(f"{key}_{name.lower()}", table, model, index)
    return metadata


def make_index(name: str, table: sa.Table, model: Model, index: IndexOf) -> None:
    column = table.c[index.column]
    size = model.columns[index.column].size
    kind = model.columns[index.column].kind.replace("decorated", "vector")
    options: dict = {"postgresql_using": index.method}
    if index.options:
        options["postgresql_with"] = dict(index.options)
    if index.where:
        options["postgresql_where"] = sa.text(index.where)
    if index.form == "column":
        options["postgresql_ops"] = {index.column: f"{kind}_{index.distance}_ops"}
        sa.Index(name, column, **options)
    elif index.form == "labelled":
        options["postgresql_ops"] = {"half": f"halfvec_{index.distance}_ops"}
        sa.Index(name, sa.cast(column, types["halfvec"](size)).label("half"), **options)
    else:
        written = {
            "half": f"({index.column}::halfvec({size})) halfvec",
            "bits": f"(binary_quantize({index.column})::bit({size})) bit",
            "part": f"(subvector({index.column}, 1, 2)::vector(2)) vector",
        }[index.form]
        sa.Index(name, sa.text(f"{written}_{index.distance}_ops"), _table=table, **options)
