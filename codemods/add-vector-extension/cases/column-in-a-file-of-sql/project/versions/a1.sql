-- documents
ALTER TABLE documents ADD COLUMN embedding vector(3);
