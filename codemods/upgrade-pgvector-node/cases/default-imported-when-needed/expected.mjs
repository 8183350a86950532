export async function nearest(db, embedding) {
  const pgvector = await import('pgvector/kysely');
  return db.selectFrom('items').orderBy(pgvector.l2Distance('embedding', embedding));
}
