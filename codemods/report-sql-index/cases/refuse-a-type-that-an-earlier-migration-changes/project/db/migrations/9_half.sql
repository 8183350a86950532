ALTER TABLE items ALTER COLUMN embedding TYPE halfvec(3);
