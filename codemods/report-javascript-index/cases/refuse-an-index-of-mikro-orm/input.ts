import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';
import { VectorType } from 'pgvector/mikro-orm';

@Entity()
@Index({ properties: ['embedding'], type: 'hnsw' })
@Index({ expression: 'create index "by_l2" on "item" using ivfflat ("embedding" vector_l2_ops) with (m = 16)' })
export class Item {
  @PrimaryKey()
  id!: number;

  @Property({ type: VectorType, dimensions: 3072 })
  embedding!: number[];

  @Index()
  @Property({ type: VectorType, dimensions: 3 })
  small!: number[];
}
