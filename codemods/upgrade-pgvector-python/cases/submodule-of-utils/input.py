from pgvector.utils.halfvec import HalfVector

ZERO = HalfVector([0, 0, 0])
