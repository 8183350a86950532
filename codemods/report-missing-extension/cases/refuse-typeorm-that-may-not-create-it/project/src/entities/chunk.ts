import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Chunk {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column('vector', { length: 1536 })
  embedding!: number[];
}
