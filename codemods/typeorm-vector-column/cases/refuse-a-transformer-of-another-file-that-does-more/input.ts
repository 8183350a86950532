import { Column, Entity } from 'typeorm';
import { unit } from './unit';

@Entity()
export class Item {
  @Column('vector', { length: 3, transformer: unit })
  embedding!: number[];
}
