CREATE TABLE documents (embedding vector(3));
