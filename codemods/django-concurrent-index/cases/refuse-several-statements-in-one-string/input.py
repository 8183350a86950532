from django.db import migrations


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("notes", "0001_initial")]
    operations = [
        migrations.RunSQL(
            """
            SET maintenance_work_mem = '1GB';
            CREATE INDEX CONCURRENTLY note_e ON notes_note USING hnsw (embedding vector_l2_ops);
            """
        ),
    ]
