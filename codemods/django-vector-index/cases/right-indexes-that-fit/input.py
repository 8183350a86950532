from django.conf import settings
from django.db import models
from pgvector.django import BitField, HalfVectorField, HnswIndex, IvfflatIndex, VectorField

from .indexes import options


class Note(models.Model):
    embedding = VectorField(dimensions=2000)
    half = HalfVectorField(dimensions=4000)
    bits = BitField(length=64000)
    configured = VectorField(dimensions=settings.DIMENSIONS)

    class Meta:
        indexes = [
            HnswIndex(name="note_embedding", fields=["embedding"], m=16, ef_construction=64, opclasses=["vector_cosine_ops"]),
            HnswIndex(name="note_half", fields=["half"], opclasses=["halfvec_l2_ops"]),
            IvfflatIndex(name="note_default", fields=["embedding"], lists=100),
            HnswIndex(name="note_bits", fields=["bits"], opclasses=["bit_jaccard_ops"]),
            HnswIndex(name="note_configured", fields=["configured"], opclasses=["vector_l2_ops"]),
            HnswIndex(name="note_open", **options),
        ]
