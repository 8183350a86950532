from importlib.metadata import requires, version

print(f"pgvector {version('pgvector')} requires: {', '.join(requires('pgvector') or ['nothing'])}")
print(f"SQLAlchemy {version('SQLAlchemy')}")
