import { Entity, Property } from '@mikro-orm/core';
import orm from 'pgvector/mikro-orm';

@Entity()
export class Item {
  #secret = orm.VectorType;
  static { void orm.HalfvecType; }

  @Property({ type: orm.VectorType, dimensions: 3 })
  embedding?: number[];

  get distance() {
    return orm.l2Distance('embedding', [1, 2, 3]) satisfies unknown;
  }
}
