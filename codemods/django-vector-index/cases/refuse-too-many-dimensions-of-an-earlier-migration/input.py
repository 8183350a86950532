from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations
from pgvector.django import IvfflatIndex


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("notes", "0002_longer")]
    operations = [
        AddIndexConcurrently(
            model_name="Note",
            index=IvfflatIndex(name="note_e", fields=["embedding"], lists=100, opclasses=["vector_l2_ops"]),
        ),
    ]
