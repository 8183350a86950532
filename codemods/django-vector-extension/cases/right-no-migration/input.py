from django.db import models
from pgvector.django import VectorField


class Migration(models.Model):
    embedding = VectorField(dimensions=3)
