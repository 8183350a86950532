import { Column, Entity } from 'typeorm';
import { vectorTransformer } from 'src/vector.transformer';

@Entity()
export class Item {
  @Column({ type: 'vector', nullable: true, length: 384 })
  embedding!: number[] | null;
}
