import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('documents')
export class Document {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column('text')
  content!: string;

  @Column('vector' as any, {
    length: 3,
    transformer: {
      to: (value: Float32Array) => JSON.stringify([...value]),
      from: (value: string) => new Float32Array(JSON.parse(value)),
    },
  })
  embedding!: Float32Array;
}
