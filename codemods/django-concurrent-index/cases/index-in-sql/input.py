from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [('notes', '0001_initial')]

    operations = [
        migrations.RunSQL(
            sql="CREATE INDEX CONCURRENTLY IF NOT EXISTS note_embedding ON notes_note USING hnsw (embedding vector_l2_ops)",
            reverse_sql="DROP INDEX CONCURRENTLY IF EXISTS note_embedding",
        ),
    ]
