import sqlalchemy

dialect = sqlalchemy.engine.make_url("postgresql://").get_dialect()
print(f"SQLAlchemy {sqlalchemy.__version__}: postgresql:// means {dialect.driver}")
