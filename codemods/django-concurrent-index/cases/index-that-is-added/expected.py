from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations
from pgvector.django import HnswIndex


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("notes", "0001_initial"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="note",
            index=HnswIndex(name="note_embedding", fields=["embedding"], opclasses=["vector_cosine_ops"]),
        ),
    ]
