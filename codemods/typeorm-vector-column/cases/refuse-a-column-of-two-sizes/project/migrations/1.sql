CREATE TABLE note (id serial PRIMARY KEY, embedding vector(3));
CREATE TABLE other (id serial PRIMARY KEY, embedding vector(4));
