import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import pgvector from 'pgvector/mikro-orm';

@Entity()
export class Item {
  @PrimaryKey()
  id!: number;

  @Property({ type: pgvector.VectorType, dimensions: 3 })
  embedding?: number[];
}
