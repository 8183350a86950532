from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)


class Memory(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    embedding = db.Column(db.VECTOR(1536))
