
SELECT id FROM items ORDER BY embedding <=> '[1,2,3]'::vector(3);
