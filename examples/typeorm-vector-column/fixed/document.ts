import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('documents')
export class Document {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column('text')
  content!: string;

  @Column('vector', {
    length: 3,
  })
  embedding!: number[];
}
