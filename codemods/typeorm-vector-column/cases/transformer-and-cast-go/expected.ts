import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Item {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column('vector', {
    length: 1536,
    nullable: true,
  })
  embedding!: number[] | null;
}
