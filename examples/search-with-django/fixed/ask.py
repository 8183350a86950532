import json
import os
from pathlib import Path

import django
from django.db import DataError, connection

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
django.setup()

from memories.models import MemoryVector  # noqa: E402

data = json.loads(Path("memories.json").read_text(encoding="utf8"))
first, *others = [MemoryVector(**memory) for memory in data["memories"]]
first.save()
MemoryVector.objects.bulk_create(others)

for question in data["questions"]:
    print(question["content"])
    # region search
    for memory in MemoryVector.objects.nearest(question["embedding"])[:2]:
        print(f"  {memory.distance:.2f}  {memory.content}")
    # endregion
print(f"An embedding comes back as {type(memory.embedding).__name__} of {len(memory.embedding)} floats")

try:
    MemoryVector(content="short", embedding=[1.0, 0.0]).save()
except DataError as error:
    print(f"Saving 2 dimensions: {type(error).__name__}: {str(error).splitlines()[0]}")

with connection.cursor() as cursor:
    cursor.execute("SET enable_seqscan = off")
plan = MemoryVector.objects.nearest(question["embedding"])[:3].explain()
[scan] = [line.strip("-> ").partition("  (")[0] for line in plan.splitlines() if " Scan " in line]
print(f"Without a scan of the table: {scan}")
