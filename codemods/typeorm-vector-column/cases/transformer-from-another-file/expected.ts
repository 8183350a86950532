import { Column, Entity } from 'typeorm';
import { VectorTransformer } from '../shared/transformers';
import asText, { halfTransformer as half } from '../shared/vector.js';
import { vectorTransformer } from '@/shared/transformers/vector.transformer';

@Entity()
export class Item {
  @Column({ type: 'vector', length: 3 })
  byClass!: number[];

  @Column('vector', { length: 3 })
  byAlias!: number[];

  @Column('halfvec', { length: 3 })
  half!: number[];

  @Column('vector', { length: 3 })
  byDefault!: number[] | null;
}
