
def render_item(type_, obj, autogen_context):
    """Render our own type as the plain one it wraps."""
    if type_ == "type" and isinstance(obj, Vector):
        return f"Vector({obj.dim})"
    return False

