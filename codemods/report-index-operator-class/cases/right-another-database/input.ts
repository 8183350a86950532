export const up = (db: any) =>
  db.query('CREATE INDEX items_embedding ON items USING HNSW (embedding)');
