from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models.functions import Cast
from pgvector.django import HalfVectorField, HnswIndex, VectorField


class Note(models.Model):
    embedding = VectorField(dimensions=8192)

    class Meta:
        indexes = [
            HnswIndex(
                OpClass(Cast("embedding", HalfVectorField(dimensions=8192)), name="halfvec_l2_ops"),
                name="note_half",
            ),
        ]
