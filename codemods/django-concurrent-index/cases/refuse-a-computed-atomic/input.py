from django.conf import settings
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = settings.ATOMIC_MIGRATIONS
    dependencies = [("notes", "0001_initial")]
    operations = [AddIndexConcurrently("note", models.Index(fields=["body"], name="note_body"))]
