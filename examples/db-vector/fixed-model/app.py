import os

from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from pgvector.sqlalchemy import Vector
from sqlalchemy import make_url

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = make_url(os.environ["DATABASE_URL"]).set(
    drivername="postgresql+psycopg"
)
db = SQLAlchemy(app)
Migrate(app, db)


class MemoryVector(db.Model):
    __tablename__ = "memory_vectors"

    id = db.Column(db.Integer, primary_key=True)
    content = db.Column(db.String)
    embedding = db.Column(Vector(1536))
