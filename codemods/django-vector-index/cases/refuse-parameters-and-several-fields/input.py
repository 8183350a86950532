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
                ("owner", models.IntegerField()),
                ("embedding", pgvector.django.vector.VectorField(dimensions=3)),
            ],
        ),
        migrations.AddIndex(
            model_name="note",
            index=pgvector.django.indexes.HnswIndex(
                fields=["embedding"], name="note_m", opclasses=["vector_cosine_ops"], m=128, ef_construction=512
            ),
        ),
        migrations.AddIndex(
            model_name="note",
            index=pgvector.django.indexes.HnswIndex(
                fields=["embedding"], name="note_ef", opclasses=["vector_cosine_ops"], m=48, ef_construction=64
            ),
        ),
        migrations.AddIndex(
            model_name="note",
            index=pgvector.django.indexes.IvfflatIndex(
                fields=["embedding"], name="note_lists", opclasses=["vector_cosine_ops"], lists=0
            ),
        ),
        migrations.AddIndex(
            model_name="note",
            index=pgvector.django.indexes.HnswIndex(
                fields=["owner", "embedding"], name="note_two", opclasses=["int4_ops", "vector_cosine_ops"]
            ),
        ),
    ]
