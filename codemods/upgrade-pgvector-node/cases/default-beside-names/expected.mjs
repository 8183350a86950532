import { toSql, l2Distance } from 'pgvector/objection';

export const nearest = (Item, embedding) => Item.query().orderBy(l2Distance('embedding', embedding));
export const value = toSql([1, 2, 3]);
