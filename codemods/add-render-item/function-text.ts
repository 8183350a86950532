/**
 * The function that `render_item` is to be: https://alembic.sqlalchemy.org/en/latest/autogenerate.html#affecting-the-rendering-of-types-themselves
 * `otherwise` calls the one that was there. Alembic asks for the type inside of arrays too. It drops the variants of a type that we
 * write, so those are left to it. The classes are `Vector` up to pgvector 0.2 and `VECTOR`, with `Vector` as a second name, since.
 */
export function functionText(name: string, otherwise: string | undefined): string {
  const fallback = otherwise ? `${otherwise}(type_, obj, autogen_context)` : 'False';
  return `def ${name}(type_, obj, autogen_context):
    """Write pgvector's types by their names, and import these in the revisions that have them."""
    if type_ != "type" or not type(obj).__module__.startswith("pgvector.sqlalchemy"):
        return ${fallback}
    if getattr(obj, "_variant_mapping", None):
        # Alembic writes the variants, but only of types that it writes itself.
        autogen_context.imports.add("import pgvector.sqlalchemy")
        return False
    name = type(obj).__name__.replace("VECTOR", "Vector")
    size = getattr(obj, "dim", None) or getattr(obj, "length", None)
    autogen_context.imports.add(f"from pgvector.sqlalchemy import {name}")
    return f"{name}({size or ''})"
`;
}
