"""Alembic revisions with pgvector that are right when they are written.

Installed, it is loaded by Alembic 1.18 and later. Revisions may import `InSchema` from here; nothing else is needed in a project.
"""

from .old_alembic import warn_of_old_alembic
from .plugin import setup
from .types import InSchema

__all__ = ["InSchema", "setup"]
__version__ = "0.1.0"

warn_of_old_alembic()
