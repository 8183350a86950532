# Not concurrently: the table is small.
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("notes", "0001_initial")]
    operations = [migrations.AddIndex("note", models.Index(fields=["body"], name="note_body"))]
