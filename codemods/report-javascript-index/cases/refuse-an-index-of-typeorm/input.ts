import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
@Index('by_summary', ['summary'])
export class Item {
  @PrimaryGeneratedColumn()
  id!: number;

  @Index()
  @Column('vector', { length: 1536 })
  embedding!: number[];

  @Column({ type: 'halfvec', length: 768 })
  summary!: number[];
}
