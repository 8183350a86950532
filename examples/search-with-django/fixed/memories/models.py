from django.db import models
from pgvector.django import CosineDistance, HnswIndex, VectorField


class MemoryVectors(models.QuerySet):
    def nearest(self, embedding):
        """With `distance`, the cosine distance, the nearest first. Take a slice of it."""
        return self.annotate(distance=CosineDistance("embedding", embedding)).order_by("distance")


class MemoryVector(models.Model):
    content = models.TextField()
    embedding = VectorField(dimensions=384)  # of all-MiniLM-L6-v2

    objects = MemoryVectors.as_manager()

    class Meta:
        indexes = [
            HnswIndex(name="memory_vector_embedding", fields=["embedding"], opclasses=["vector_cosine_ops"]),
        ]
