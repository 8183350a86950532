import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Item {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column('vector' as any, {
    length: 1536,
    nullable: true,
    transformer: {
      to: (value: number[] | null) => (value ? `[${value.join(',')}]` : null),
      from: (value: string | null) => (value ? JSON.parse(value) : null),
    },
  })
  embedding!: number[] | null;
}
