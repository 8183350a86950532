CREATE TABLE vector (id int, vector text, "halfvec" bytea);
INSERT INTO vector (id, vector) SELECT vector, id FROM (SELECT vector, id FROM parts) AS vector;
COMMENT ON COLUMN vector.vector IS 'was a vector(3)';
ALTER TABLE vector DROP COLUMN vector;
