from django.db import models
from pgvector.django import HalfVector, VectorField


class Item(models.Model):
    embedding = VectorField(dimensions=3)
    half = HalfVector(dimensions=3)
