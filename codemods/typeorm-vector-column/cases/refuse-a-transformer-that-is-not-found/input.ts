import { vectorTransformer } from '@acme/typeorm';
import { Column, Entity } from 'typeorm';
import { half } from './half';

@Entity()
export class Item {
  @Column('vector', { length: 3, transformer: vectorTransformer })
  embedding!: number[];

  @Column('halfvec', { length: 3, transformer: half() })
  half!: number[];
}
