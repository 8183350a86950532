from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from pgvector.sqlalchemy import Vector

app = Flask(__name__)
db = SQLAlchemy(app)


class Memory(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    embedding = db.Column(Vector(1536))
