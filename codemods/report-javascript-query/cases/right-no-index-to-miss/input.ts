export const direct = 'SELECT id FROM guides ORDER BY 1 - (embedding <=> $1) DESC LIMIT 5';
