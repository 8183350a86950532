def render_item(type_, obj, autogen_context):
    if type_ == "type" and isinstance(obj, Vector):
        autogen_context.imports.add(
            "from pgvector.sqlalchemy import Vector"
        )
        return f"Vector({obj.dim})"
    return False
