from django.db import migrations
from pgvector.django import VectorField

DIMENSIONS = 4096


class Migration(migrations.Migration):
    dependencies = [("notes", "0001_initial")]
    operations = [
        migrations.RenameField("note", "vec", "embedding"),
        migrations.AlterField("note", "embedding", VectorField(dimensions=DIMENSIONS)),
    ]
