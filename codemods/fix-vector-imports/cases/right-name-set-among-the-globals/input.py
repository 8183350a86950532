import importlib

import sqlalchemy as sa

globals()['Vector'] = importlib.import_module('pgvector.sqlalchemy').Vector
embedding = sa.Column('embedding', Vector(3))
