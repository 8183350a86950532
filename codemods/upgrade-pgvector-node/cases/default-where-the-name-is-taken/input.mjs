import pgvector from 'pgvector/objection';

export function nearest(Item, embedding) {
  const l2Distance = pgvector.l2Distance('embedding', embedding);
  return Item.query().orderBy(l2Distance);
}
