def render_item(type_, obj, autogen_context):
    if type_ == "type" and isinstance(obj, Vector):
        return f"Vector({obj.dim})"
    return False


context.configure(connection=connection, render_item=render_item)
