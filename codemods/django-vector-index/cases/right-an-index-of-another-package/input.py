from django.db import models
from paradedb.indexes import HnswIndex
from pgvector.django import VectorField


class Note(models.Model):
    embedding = VectorField(dimensions=3072)

    class Meta:
        indexes = [HnswIndex(name="note_e", fields=["embedding"])]
