ALTER TABLE items ADD COLUMN embedding vector(3);
