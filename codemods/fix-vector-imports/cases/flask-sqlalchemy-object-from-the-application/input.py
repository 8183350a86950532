from myapp.extensions import db


class Memory(db.Model):
    __tablename__ = 'memory_vectors'

    id = db.Column(db.Integer, primary_key=True)
    embedding = db.Column(db.Vector(1536))
