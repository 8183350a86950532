CREATE TABLE items (embedding vector(3));
