from django.db import migrations, models
from pgvector.django import VectorExtension, VectorField


class Migration(migrations.Migration):
    operations = [
        VectorExtension(),
        migrations.CreateModel(
            name="Doc",
            fields=[("id", models.AutoField(primary_key=True)), ("vec", VectorField(dimensions=3072, db_column="embedding"))],
            options={"db_table": "documents"},
        ),
    ]
