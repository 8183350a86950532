import { Column, Entity } from 'typeorm';
import { vectorTransformer } from 'src/vector.transformer';

@Entity()
export class Item {
  @Column({ type: 'text', nullable: true, transformer: vectorTransformer })
  embedding!: number[] | null;
}
