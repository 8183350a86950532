def database(connection):
    connection.execute("CREATE EXTENSION IF NOT EXISTS vector")
