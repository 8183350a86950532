export async function nearest(db, embedding) {
  const { default: pgvector } = await import('pgvector/kysely');
  return db.selectFrom('items').orderBy(pgvector.l2Distance('embedding', embedding));
}
