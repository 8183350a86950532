import django.contrib.postgres.fields
from django.db import migrations, models
from pgvector.django.vector import VectorField


class Migration(migrations.Migration):
    operations = [
        migrations.CreateModel(
            name="Page",
            fields=[
                ("id", models.AutoField(primary_key=True)),
                ("patches", django.contrib.postgres.fields.ArrayField(base_field=VectorField(dimensions=128), size=None)),
            ],
        ),
    ]
