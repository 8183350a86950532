import { Column, Entity } from 'typeorm';

@Entity()
export class Item {
  @Column('vector', { length: 3, transformer: { to: (value) => normalize(value), from: (value) => JSON.parse(value) } })
  embedding!: number[];
}
