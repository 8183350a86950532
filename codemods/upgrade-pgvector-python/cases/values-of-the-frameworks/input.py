from pgvector.django import HalfVector, L2Distance
from pgvector.peewee import SparseVector, VectorField


def nearest(queryset, numbers):
    return queryset.order_by(L2Distance("embedding", HalfVector(numbers)))


def sparse(numbers):
    return SparseVector(numbers), VectorField(dimensions=3)
