from sqlalchemy import create_engine, select

from models import Base, Note

with create_engine("sqlite://").begin() as connection:
    Base.metadata.create_all(connection)
    print("the table is there")
    connection.execute(select(Note.content).order_by(Note.embedding.cosine_distance([1, 0, 0])))
