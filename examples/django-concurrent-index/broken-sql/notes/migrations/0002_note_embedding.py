from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('notes', '0001_initial'),
    ]

    operations = [
        migrations.RunSQL(
            'CREATE INDEX CONCURRENTLY note_embedding ON notes_note USING hnsw (embedding vector_cosine_ops)',
            'DROP INDEX CONCURRENTLY note_embedding',
        ),
    ]
