"""Does memories.json say what the model says? With --write, it does from then on."""

import json
import sys
from pathlib import Path

from minilm import embed

file = Path("memories.json")
data = json.loads(file.read_text(encoding="utf8"))
texts = [*data["memories"], *data["questions"]]

if "--write" in sys.argv:
    for text in texts:
        text["embedding"] = [round(value, 4) for value in embed(text["content"])]
    lists = {
        key: "[\n" + ",\n".join("    " + json.dumps(text) for text in data[key]) + "\n  ]"
        for key in ("memories", "questions")
    }
    body = f'"model": {json.dumps(data["model"])},\n  "memories": {lists["memories"]},\n  "questions": {lists["questions"]}'
    file.write_text("{\n  " + body + "\n}\n", encoding="utf8")

difference = max(
    abs(ours - theirs)
    for text in texts
    for ours, theirs in zip(embed(text["content"]), text["embedding"], strict=True)
)
print(f"{len(data['memories'])} memories and {len(data['questions'])} questions, {len(texts[0]['embedding'])} dimensions")
print("no value differs by 0.0001" if difference < 0.0001 else f"values differ by up to {difference}")
sys.exit(difference >= 0.0001)
