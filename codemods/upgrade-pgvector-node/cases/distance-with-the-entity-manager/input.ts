import { l2Distance, cosineDistance } from 'pgvector/mikro-orm';

export const nearest = (em: any, Item: any) =>
  em
    .createQueryBuilder(Item)
    .orderBy({ [l2Distance('embedding', [1, 2, 3], em)]: 'ASC' })
    .andWhere({ [cosineDistance('embedding', [1, 2, 3])]: { $lt: 1 } });
