import { Column, Entity } from 'typeorm';

@Entity()
export class Item {
  @Column('vector' as any)
  embedding!: number[];
}
