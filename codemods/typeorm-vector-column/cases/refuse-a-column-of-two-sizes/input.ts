import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Note {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column('text', {
    transformer: { to: (value: number[]) => JSON.stringify(value), from: (value: string) => JSON.parse(value) },
  })
  embedding!: number[];

  @Column('text', {
    transformer: { to: (value: number[]) => JSON.stringify(value), from: (value: string) => JSON.parse(value) },
  })
  scores!: number[];
}
