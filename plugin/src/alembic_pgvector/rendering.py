"""How types are written into a revision, and what the revision imports for them."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy.types import TypeDecorator, TypeEngine

from .addresses import recipe
from .state import State
from .types import InSchema, ddl_of, public_names, read

if TYPE_CHECKING:
    from alembic.autogenerate.api import AutogenContext

log = logging.getLogger("alembic.autogenerate.pgvector")

Rendered = str | Literal[False] | None
RenderItem = Callable[[str, Any, "AutogenContext"], Rendered]


def wrap(own: RenderItem | None, state: State) -> RenderItem:
    """A `render_item` that asks the project's own first, and writes what that leaves to Alembic."""

    def render_item(kind: str, obj: Any, context: AutogenContext) -> Rendered:
        rendered: Rendered = own(kind, obj, context) if own else False
        if rendered is not False or kind != "type":
            return rendered
        before = set(context.imports)
        text = render_type(obj, context, state)
        if context.imports != before:
            _look_at_template(context, state)
        return text

    return render_item


def _look_at_template(context: AutogenContext, state: State) -> None:
    """Once: without the place for them, all imports of a revision are lost without a word."""
    script = context.migration_context.script
    if state.has_looked_at_template or script is None:
        return
    state.has_looked_at_template = True
    template = Path(script.dir) / "script.py.mako"
    if template.is_file() and not re.search(r"\bimports\b", template.read_text("utf-8", "replace")):
        log.warning(
            '%s has no place for imports, ${imports if imports else ""}, so the revision lacks them: %s',
            template.name,
            recipe("PGV004"),
        )


def render_type(type_: TypeEngine[Any], context: AutogenContext, state: State) -> Rendered:
    """The text of a type, with its imports put into the context; False for what Alembic writes as well by itself."""
    name = public_names().get(type(type_))
    variants: Mapping[str, TypeEngine[Any]] = getattr(type_, "_variant_mapping", {})
    if isinstance(type_, InSchema):
        return _in_schema(type_.type_, type_.schema, context, state)
    if name is None:
        return False if _is_of_sqlalchemy(type_) else _render_other(type_, context, state)
    text = _short(type_, name, context, state)
    if state.type_schema is not None and name != "BIT":
        text = _in_schema(type_, state.type_schema, context, state)
    return text + "".join(_variant(dialect, variants[dialect], context) for dialect in sorted(variants))


def _short(type_: TypeEngine[Any], name: str, context: AutogenContext, state: State) -> str:
    if state.settings.style == "module":
        context.imports.add("import pgvector.sqlalchemy")
        name = f"pgvector.sqlalchemy.{name}"
    else:
        context.imports.add(f"from pgvector.sqlalchemy import {name}")
    size = getattr(type_, "dim", None) or getattr(type_, "length", None)
    arguments = [] if size is None else [repr(size)]
    if getattr(type_, "varying", False):
        arguments.append("varying=True")
    return f"{name}({', '.join(arguments)})"


def _in_schema(type_: TypeEngine[Any], schema: str, context: AutogenContext, state: State) -> str:
    context.imports.add("from alembic_pgvector import InSchema")
    name = public_names()[type(type_)]
    return f"InSchema({_short(type_, name, context, state)}, {schema!r})"


def _variant(dialect: str, type_: TypeEngine[Any], context: AutogenContext) -> str:
    from alembic.autogenerate.render import _repr_type

    return f".with_variant({_repr_type(type_, context, _skip_variants=True)}, {dialect!r})"


def _render_other(type_: TypeEngine[Any], context: AutogenContext, state: State) -> Rendered:
    """Types of other packages and of the project: Alembic writes them with their module, which nothing imports."""
    if isinstance(type_, TypeDecorator) and not _can_be_called_as_written(type_):
        below = read(type_, context.dialect)
        if below is not None and type(type_.impl_instance) in public_names():
            return render_type(type_.impl_instance, context, state)
    # With a prefix of their own choice, the names are the project's business.
    if state.settings.import_types and not context.opts.get("user_module_prefix"):
        module = type(type_).__module__
        if module in sys.modules and module != "__main__":
            context.imports.add(f"import {module}")
    return False


def _is_of_sqlalchemy(type_: TypeEngine[Any]) -> bool:
    return type(type_).__module__.startswith("sqlalchemy.")


def _can_be_called_as_written(type_: TypeDecorator[Any]) -> bool:
    """Whether the text that SQLAlchemy writes for a decorator makes the same type.

    It puts the arguments of the type below into it, `Embedding(dim=3)`, also where the class takes none.
    """
    cls = type(type_)
    names = {**vars(sys.modules.get(cls.__module__, sys)), cls.__name__: cls}
    try:
        made = eval(repr(type_), names)
    except Exception:  # Whatever it is, a revision would end with it.
        return False
    from sqlalchemy.dialects import postgresql

    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    return isinstance(made, TypeEngine) and ddl_of(made, dialect) == ddl_of(type_, dialect)
