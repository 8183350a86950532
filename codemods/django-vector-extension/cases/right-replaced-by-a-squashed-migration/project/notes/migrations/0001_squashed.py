from django.db import migrations, models
from pgvector.django import VectorExtension, VectorField


class Migration(migrations.Migration):
    replaces = [("notes", "0001_initial"), ("notes", "0002_title")]
    operations = [
        VectorExtension(),
        migrations.CreateModel(
            name="Note",
            fields=[("id", models.AutoField(primary_key=True)), ("embedding", VectorField(dimensions=3))],
        ),
    ]
