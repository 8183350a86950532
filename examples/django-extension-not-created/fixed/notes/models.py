from django.db import models
from pgvector.django import VectorField


class Note(models.Model):
    body = models.TextField()
    embedding = VectorField(dimensions=3)
