from geoalchemy2 import alembic_helpers

context.configure(
    connection=connection,
    target_metadata=target_metadata,
    render_item=alembic_helpers.render_item,
    user_module_prefix="pgvector.sqlalchemy.",
)
