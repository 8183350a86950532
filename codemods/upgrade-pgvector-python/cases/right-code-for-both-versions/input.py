try:
    from pgvector import HalfVector, Vector
except ImportError:  # before 0.4
    from pgvector.utils import HalfVector, Vector

try:
    from pgvector.utils import SparseVector
except ImportError:
    from pgvector import SparseVector

try:
    from pgvector.sqlalchemy import HALFVEC as Half
except ImportError:  # an older package
    from pgvector.sqlalchemy import HalfVector as Half  # type: ignore[no-redef]

VALUES = (Vector([1]), HalfVector([1]), SparseVector([1]), Half(3))
