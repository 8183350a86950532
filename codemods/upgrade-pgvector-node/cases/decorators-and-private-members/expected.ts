import { Entity, Property } from '@mikro-orm/core';
import { VectorType, HalfvecType, l2Distance } from 'pgvector/mikro-orm';

@Entity()
export class Item {
  #secret = VectorType;
  static { void HalfvecType; }

  @Property({ type: VectorType, dimensions: 3 })
  embedding?: number[];

  get distance() {
    return l2Distance('embedding', [1, 2, 3]) satisfies unknown;
  }
}
