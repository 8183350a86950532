import sqlalchemy
from pgvector import Vector

from app import embed


def save(session, text, numbers):
    session.execute(sqlalchemy.text('INSERT INTO notes (embedding) VALUES (:e)'), {'e': Vector(embed(text))})
    session.execute(sqlalchemy.text('INSERT INTO notes (embedding) VALUES (:e)'), {'e': Vector(numbers)})
