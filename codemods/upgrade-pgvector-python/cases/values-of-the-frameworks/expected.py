from pgvector import HalfVector, SparseVector
from pgvector.django import L2Distance
from pgvector.peewee import VectorField


def nearest(queryset, numbers):
    return queryset.order_by(L2Distance("embedding", HalfVector(numbers)))


def sparse(numbers):
    return SparseVector(numbers), VectorField(dimensions=3)
