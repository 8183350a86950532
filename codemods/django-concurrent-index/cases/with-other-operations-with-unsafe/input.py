from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("notes", "0001_initial")]
    operations = [
        migrations.AddField("note", "title", models.TextField(default="")),
        AddIndexConcurrently("note", models.Index(fields=["title"], name="note_title")),
    ]
