from django.db import migrations, models
from vectordb.fields import VectorField
import pgvecto_rs.django


class Migration(migrations.Migration):
    operations = [
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.AutoField(primary_key=True)),
                ("embedding", VectorField(dimensions=3)),
                ("other", pgvecto_rs.django.VectorField(dimensions=3)),
            ],
        ),
    ]
