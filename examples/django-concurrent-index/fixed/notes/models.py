from django.db import models
from pgvector.django import HnswIndex, VectorField


class Note(models.Model):
    body = models.TextField()
    embedding = VectorField(dimensions=3)

    class Meta:
        indexes = [HnswIndex(name="note_embedding", fields=["embedding"], opclasses=["vector_cosine_ops"])]
