import django.db.models.deletion
from django.db import migrations, models
from pgvector.django import VectorField


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("reader", "0001_initial"),
    ]
    operations = [
        migrations.CreateModel(
            name="Book",
            fields=[("id", models.AutoField(primary_key=True)), ("embedding", VectorField(dimensions=3))],
        ),
    ]
