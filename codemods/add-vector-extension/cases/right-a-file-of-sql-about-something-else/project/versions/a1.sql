CREATE TABLE people (id bigint PRIMARY KEY, name text DEFAULT 'vector(3)');
