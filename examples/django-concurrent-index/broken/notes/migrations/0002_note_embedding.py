import pgvector.django.indexes
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('notes', '0001_initial'),
    ]

    operations = [
        AddIndexConcurrently(
            model_name='note',
            index=pgvector.django.indexes.HnswIndex(fields=['embedding'], name='note_embedding', opclasses=['vector_cosine_ops']),
        ),
    ]
