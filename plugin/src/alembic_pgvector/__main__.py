"""`python -m alembic_pgvector`: one line that says whether Alembic loads the plugin."""

from __future__ import annotations

import sys

from . import __version__
from .old_alembic import old_alembic


def main() -> int:
    """Exit code 0 where the plugin works, 1 where it can't."""
    line = old_alembic()
    if line is None:
        from alembic import __version__ as alembic
        from alembic.runtime.plugins import _all_plugins

        names = [name for name in _all_plugins if name == "alembic.autogenerate.pgvector"]
        if names:
            line = f"alembic-pgvector {__version__}: Alembic {alembic} loads it as {names[0]}"
            print(line)
            return 0
        line = f"alembic-pgvector {__version__}: Alembic {alembic} did not load it; install it where Alembic is"
    print(line, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
