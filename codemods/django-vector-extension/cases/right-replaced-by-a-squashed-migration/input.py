from django.db import migrations, models
from pgvector.django import VectorField


class Migration(migrations.Migration):
    operations = [
        migrations.CreateModel(
            name="Note",
            fields=[("id", models.AutoField(primary_key=True)), ("embedding", VectorField(dimensions=3))],
        ),
    ]
