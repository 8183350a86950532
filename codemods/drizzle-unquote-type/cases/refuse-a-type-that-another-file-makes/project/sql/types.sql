CREATE DOMAIN "vector(3)" AS vector(3);
