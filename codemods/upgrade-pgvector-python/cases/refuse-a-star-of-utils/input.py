from pgvector.utils import *

ONE = Vector([1])
