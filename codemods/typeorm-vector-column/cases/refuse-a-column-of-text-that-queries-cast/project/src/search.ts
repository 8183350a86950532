export const near = 'SELECT id FROM note ORDER BY embedding::vector <=> $1::vector LIMIT 5';
