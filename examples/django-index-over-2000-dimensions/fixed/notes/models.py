from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models.functions import Cast
from pgvector.django import CosineDistance, HalfVectorField, HnswIndex, VectorField

half = Cast("embedding", HalfVectorField(dimensions=3072))


class Note(models.Model):
    body = models.TextField()
    embedding = VectorField(dimensions=3072)

    class Meta:
        indexes = [HnswIndex(OpClass(half, name="halfvec_cosine_ops"), name="note_embedding")]


def nearest(embedding):
    return Note.objects.order_by(CosineDistance(half, embedding))
