from django.contrib.postgres import operations as postgres
from django.db import migrations


class Migration(migrations.Migration):
    """Nobody searches notes."""

    atomic = False

    initial = False
    dependencies = [("notes", "0002_index")]
    operations = [postgres.RemoveIndexConcurrently("note", "note_embedding")]
