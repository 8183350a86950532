import { Column, Entity, Index } from 'typeorm';

@Entity()
@Index(['name', 'kind'])
@Index('by_embedding', { synchronize: false })
export class Item {
  @Index()
  @Column()
  name!: string;

  @Column()
  kind!: string;

  @Column('vector', { length: 3 })
  embedding!: number[];
}
