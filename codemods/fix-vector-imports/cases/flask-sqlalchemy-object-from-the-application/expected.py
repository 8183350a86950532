from myapp.extensions import db
from pgvector.sqlalchemy import Vector


class Memory(db.Model):
    __tablename__ = 'memory_vectors'

    id = db.Column(db.Integer, primary_key=True)
    embedding = db.Column(Vector(1536))
