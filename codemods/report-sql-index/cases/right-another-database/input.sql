CREATE TABLE items (id INT8, e VECTOR(3));
CREATE INDEX ON items (e);
