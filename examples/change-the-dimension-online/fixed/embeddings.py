"""Stands for two embedding models."""

TOPICS = ["cat", "dog", "invoice", "stored"]


def embed_1536(content: str) -> list[float]:
    return [float(topic in content) for topic in TOPICS] + [0.1] * (1536 - len(TOPICS))


def embed_768(content: str) -> list[float]:
    return [0.1] * (768 - len(TOPICS)) + [float(topic in content) for topic in TOPICS]
