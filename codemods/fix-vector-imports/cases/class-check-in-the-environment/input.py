from alembic.autogenerate.api import AutogenContext


def render_item(type_, obj, autogen_context: AutogenContext):
    if type_ == "type" and isinstance(obj, Vector):
        autogen_context.imports.add("from pgvector.sqlalchemy import Vector")
        return f"Vector({obj.dim})"
    return False


render_item("type", 3, None)
