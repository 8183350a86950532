import os

from flask import Flask, request
from sqlalchemy import make_url
from sqlalchemy.exc import DataError

from models import MemoryVector, db, nearest


def create_app():
    app = Flask(__name__)
    # Plain "postgresql://" means psycopg2 before SQLAlchemy 2.1: say which.
    url = make_url(os.environ["DATABASE_URL"]).set(drivername="postgresql+psycopg")
    app.config["SQLALCHEMY_DATABASE_URI"] = url
    db.init_app(app)

    @app.post("/memories")
    def store():
        """[{"content": "…", "embedding": [0.1, …]}, …]"""
        db.session.add_all(MemoryVector(**memory) for memory in request.get_json())
        db.session.commit()
        return {"stored": len(request.get_json())}, 201

    @app.post("/search")
    def search():
        """{"embedding": [0.1, …]}, of the question and by the same model"""
        found = nearest(request.get_json()["embedding"], limit=2)
        return [{"content": memory.content, "distance": distance} for memory, distance in found]

    @app.errorhandler(DataError)
    def refuse(error):
        """What PostgreSQL says of a value: most often that the dimensions differ."""
        return {"error": str(error.orig).splitlines()[0]}, 422

    return app
