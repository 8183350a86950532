from sqlalchemy import create_engine, text

CREATE = """
CREATE EXTENSION IF NOT EXISTS pgvector;
"""

engine = create_engine("postgresql+psycopg://localhost/app")


def prepare() -> None:
    with engine.begin() as connection:
        connection.execute(text(CREATE))
        connection.exec_driver_sql("CREATE EXTENSION IF NOT EXISTS pgvector")
