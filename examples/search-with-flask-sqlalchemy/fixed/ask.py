import json
from pathlib import Path

from sqlalchemy import text

from app import create_app
from models import MemoryVector, db

data = json.loads(Path("memories.json").read_text(encoding="utf8"))
app = create_app()

with app.app_context():
    db.session.execute(text("CREATE EXTENSION vector"))
    db.session.commit()
    db.create_all()

client = app.test_client()
print("POST /memories:", client.post("/memories", json=data["memories"]).get_json())
for question in data["questions"]:
    print(question["content"])
    for found in client.post("/search", json={"embedding": question["embedding"]}).get_json():
        print(f"  {found['distance']:.2f}  {found['content']}")

with app.app_context():
    value = db.session.scalar(db.select(MemoryVector.embedding).limit(1))
    print(f"An embedding comes back as {type(value).__name__} of {len(value)} floats")

wrong = client.post("/search", json={"embedding": [1.0, 0.0]})
print(f"POST /search with 2 dimensions: {wrong.status_code} {wrong.get_json()}")
