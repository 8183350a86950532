import sqlalchemy.dialects.oracle
import sqlalchemy.dialects.postgresql

for dialect in (sqlalchemy.dialects.postgresql, sqlalchemy.dialects.oracle):
    print(f"{dialect.__name__}: {'VECTOR' if hasattr(dialect, 'VECTOR') else 'no VECTOR'}")
