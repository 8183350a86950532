import os
from pgvector import Bit, Vector

from json import dumps

VALUES = (os.sep, dumps(1), Bit("1"), Vector([1]))
