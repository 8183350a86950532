import { Column, Entity } from 'typeorm';

@Entity()
export class Item {
  @Column('vector' as any, { transformer: { to: (value) => JSON.stringify(value), from: (value) => JSON.parse(value) } })
  embedding!: number[];
}
