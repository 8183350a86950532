import pgvector, { toSql } from 'pgvector/objection';

export const nearest = (Item, embedding) => Item.query().orderBy(pgvector.l2Distance('embedding', embedding));
export const value = toSql([1, 2, 3]);
