import os

import django
from django.db import connection

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
django.setup()

from notes.models import Note, nearest  # noqa: E402


def vector(*first):
    return [*first, *[0.0] * (3072 - len(first))]


Note(body="a cat on a sofa", embedding=vector(1, 0, 0)).save()
Note(body="a kitten in a basket", embedding=vector(0.8, 0.2, 0)).save()
Note(body="an invoice from May", embedding=vector(0, 0, 1)).save()
for note in nearest(vector(0.95, 0.05, 0))[:2]:
    print(note.body)

with connection.cursor() as cursor:
    cursor.execute("SET enable_seqscan = off")
plan = nearest(vector(1))[:3].explain()
[scan] = [line.strip("-> ").partition("  (")[0] for line in plan.splitlines() if " Scan " in line]
print(f"Without a scan of the table: {scan}")
