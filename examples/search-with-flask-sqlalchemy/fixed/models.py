from flask_sqlalchemy import SQLAlchemy
from pgvector.sqlalchemy import Vector

db = SQLAlchemy()


class MemoryVector(db.Model):
    __tablename__ = "memory_vectors"

    id = db.Column(db.Integer, primary_key=True)
    content = db.Column(db.Text, nullable=False)
    embedding = db.Column(Vector(384), nullable=False)  # of all-MiniLM-L6-v2

    __table_args__ = (
        db.Index(
            "ix_memory_vectors_embedding",
            "embedding",
            postgresql_using="hnsw",
            postgresql_ops={"embedding": "vector_cosine_ops"},
        ),
    )


def nearest(embedding, limit=3):
    """(MemoryVector, cosine distance), the nearest first."""
    distance = MemoryVector.embedding.cosine_distance(embedding).label("distance")
    return db.session.execute(db.select(MemoryVector, distance).order_by(distance).limit(limit)).all()
