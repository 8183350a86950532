import { Column, Entity } from 'typeorm';
import { Column as Grid } from './grid';

@Entity()
export class Item {
  @Column('vector', { length: 3 })
  embedding!: number[];

  @Column('text', { transformer: { to: (value) => JSON.stringify(value), from: (value) => JSON.parse(value) } })
  vector!: number[];

  @Grid('vector' as any)
  other!: string;
}
