ALTER TABLE items ADD COLUMN summary vector(3);
