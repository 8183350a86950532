def prepare(connection):
    for name in ("vector",):
        connection.exec_driver_sql(f"CREATE EXTENSION IF NOT EXISTS {name}")
