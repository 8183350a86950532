import { Column, Entity, PrimaryGeneratedColumn, type ValueTransformer } from 'typeorm';

class ArrayTransformer implements ValueTransformer {
  to(value: number[] | null): string | null {
    if (!value) {
      return null;
    }
    return `[${value.join(',')}]`;
  }

  from(value: string | null): number[] | null {
    return value ? JSON.parse(value) : null;
  }
}

@Entity('chunks')
export class Chunk {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column({
    type: 'text',
    nullable: true,
    transformer: new ArrayTransformer(),
  })
  textEmbedding!: number[] | null;

  @Column("float8", { array: true, name: 'summary_vector' })
  summary!: number[];

  @Column({ type: 'text', transformer: { to: (tags: string[]) => tags.join(','), from: (text: string) => text.split(',') } })
  tags!: string[];

  @Column('float8', { array: true })
  prices!: number[];
}
