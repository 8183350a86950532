import os
from pgvector.psycopg import Bit
from pgvector.utils import Vector

from json import dumps

VALUES = (os.sep, dumps(1), Bit("1"), Vector([1]))
