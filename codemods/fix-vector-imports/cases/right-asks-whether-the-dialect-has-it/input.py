import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

embedding = postgresql.VECTOR(3) if hasattr(postgresql, 'VECTOR') else sa.LargeBinary()
