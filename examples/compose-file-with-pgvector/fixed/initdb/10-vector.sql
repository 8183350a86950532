-- For the database that POSTGRES_DB names. The first revision says the same, for databases that are made elsewhere.
CREATE EXTENSION IF NOT EXISTS vector;
