from django.db import migrations


class Migration(migrations.Migration):
    atomic = False

    dependencies = [('notes', '0001_initial')]

    operations = [
        migrations.RunSQL(
            ["CREATE INDEX note_embedding ON notes_note USING hnsw (embedding vector_l2_ops)"],
            ["DROP INDEX CONCURRENTLY note_embedding"],
        ),
    ]
