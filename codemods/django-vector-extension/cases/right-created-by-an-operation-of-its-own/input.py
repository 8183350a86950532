from core.migrations.operations import EnableVectors
from django.db import migrations, models
from pgvector.django import VectorField


class Migration(migrations.Migration):
    operations = [
        EnableVectors(),
        migrations.CreateModel(
            name="Note",
            fields=[("id", models.AutoField(primary_key=True)), ("embedding", VectorField(dimensions=3))],
        ),
    ]
