ALTER TABLE item ADD COLUMN embedding vector(384);
