import django.contrib.postgres.indexes
import django.db.models.functions.comparison
import pgvector.django
from django.db import migrations, models


class Migration(migrations.Migration):
    operations = [
        pgvector.django.VectorExtension(),
        migrations.CreateModel(
            name="Note",
            fields=[("id", models.AutoField(primary_key=True)), ("embedding", pgvector.django.VectorField(dimensions=3072))],
        ),
        migrations.AddIndex(
            "note",
            pgvector.django.HnswIndex(
                django.contrib.postgres.indexes.OpClass(
                    django.db.models.functions.comparison.Cast("embedding", pgvector.django.HalfVectorField(dimensions=3072)),
                    name="halfvec_cosine_ops",
                ),
                name="note_e",
            ),
        ),
    ]
