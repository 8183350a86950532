context.configure(connection=connection, user_module_prefix="types.")
