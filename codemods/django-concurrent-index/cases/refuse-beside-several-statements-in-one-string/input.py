from django.contrib.postgres.operations import RemoveIndexConcurrently
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("notes", "0001_initial")]
    operations = [
        RemoveIndexConcurrently("note", "note_old"),
        migrations.RunSQL("SET lock_timeout = '1s'; CREATE INDEX CONCURRENTLY note_e ON notes_note (body)"),
    ]
