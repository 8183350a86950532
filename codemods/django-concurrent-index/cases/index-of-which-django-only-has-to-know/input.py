from django.db import migrations
from pgvector.django import HnswIndex


class Migration(migrations.Migration):
    dependencies = [("notes", "0001_initial")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL("CREATE INDEX CONCURRENTLY note_e ON notes_note USING hnsw (embedding vector_l2_ops)"),
            ],
            state_operations=[
                migrations.AddIndex("note", HnswIndex(name="note_e", fields=["embedding"], opclasses=["vector_l2_ops"])),
            ],
        ),
    ]
