export const search = `
  SELECT id, 1 - (embedding <=> $1::vector) AS similarity
  FROM guides
  WHERE 1 - (embedding <=> $1::vector) > 0.5
  ORDER BY similarity DESC
  LIMIT 5`;
export const direct = "SELECT id FROM guides ORDER BY 1 - (embedding <=> $1) DESC LIMIT 5";
