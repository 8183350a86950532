from django.contrib.postgres.indexes import GinIndex
from django.db import models
from pgvector.django import BitField, HalfVectorField, HnswIndex, IvfflatIndex, SparseVectorField, VectorField


class Embedded(models.Model):
    embedding = VectorField(dimensions=2001)
    half = HalfVectorField(dimensions=2001)

    class Meta:
        abstract = True


class Note(Embedded):
    bits = BitField(length=64)
    terms = SparseVectorField(dimensions=1000)
    open = VectorField(null=True)

    class Meta:
        indexes = [
            GinIndex(name="note_gin", fields=["body"]),
            HnswIndex(name="note_embedding", fields=["embedding"], opclasses=["vector_ip_ops"]),
            HnswIndex(name="note_half", fields=["half"], opclasses=["vector_l2_ops"]),
            HnswIndex(name="note_bits", fields=["bits"], m=128, ef_construction=200, opclasses=["bit_hamming_ops"]),
            HnswIndex(name="note_terms", fields=["terms"], m=40, opclasses=["sparsevec_l2_ops"]),
            IvfflatIndex(name="note_lists", fields=["terms"], lists=100, opclasses=["sparsevec_l2_ops"]),
            HnswIndex(name="note_open", fields=["open"]),
            HnswIndex(name="note_two", fields=["half", "bits"], opclasses=["halfvec_l2_ops", "bit_hamming_ops"]),
        ]
