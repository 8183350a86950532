"""Where what is said in one sentence is told in full."""


def recipe(code: str) -> str:
    """The page of a recipe of the pgvector kit."""
    return f"https://pgvector-kit.github.io/e/{code}"
