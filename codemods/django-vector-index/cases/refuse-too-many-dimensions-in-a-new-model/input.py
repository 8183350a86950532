import pgvector.django.indexes
import pgvector.django.vector
from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        pgvector.django.VectorExtension(),
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("embedding", pgvector.django.vector.VectorField(dimensions=3072)),
            ],
            options={
                "indexes": [
                    pgvector.django.indexes.HnswIndex(fields=["embedding"], name="note_e", opclasses=["vector_cosine_ops"]),
                ],
            },
        ),
    ]
