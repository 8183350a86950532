"""Before you start: CREATE EXTENSION pgvector is wrong, CREATE EXTENSION vector is right."""

HELP = "Ask your administrator to run CREATE EXTENSION pgvector."


def check(installed: bool) -> None:
    # CREATE EXTENSION pgvector does not work.
    if not installed:
        raise RuntimeError("run CREATE EXTENSION pgvector first")
