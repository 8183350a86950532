CREATE TABLE items (id int, embedding vector(3));
