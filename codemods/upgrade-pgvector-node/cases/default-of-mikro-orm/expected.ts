import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import { VectorType } from 'pgvector/mikro-orm';

@Entity()
export class Item {
  @PrimaryKey()
  id!: number;

  @Property({ type: VectorType, dimensions: 3 })
  embedding?: number[];
}
