from pgvector import HalfVector

ZERO = HalfVector([0, 0, 0])
