import { Column, Entity } from 'typeorm';

const vectorTransformer = {
  to(value: number[]) {
    return JSON.stringify(value);
  },
  from(value: string) {
    return value.slice(1, -1).split(',').map(Number);
  },
};

@Entity()
export class Item {
  @Column({ type: 'vector', length: 3 })
  embedding!: number[];

  @Column({ type: 'halfvec', length: 3 })
  half!: number[];
}
