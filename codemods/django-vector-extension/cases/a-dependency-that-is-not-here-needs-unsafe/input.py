from django.db import migrations
from pgvector.django import VectorField


class Migration(migrations.Migration):
    dependencies = [("notes", "0002_generated")]

    operations = [
        migrations.AddField("note", "embedding", VectorField(dimensions=3, null=True)),
    ]
