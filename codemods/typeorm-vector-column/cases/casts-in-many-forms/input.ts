import * as orm from 'typeorm';
import { type ColumnType, Entity, Column as Field } from 'typeorm';

@Entity()
export class Item {
  @orm.Column('vector' as any, { length: 3 })
  ofTheWhole!: number[];

  @Field({ type: <any>'halfvec', length: 3 })
  before!: number[];

  @Field('vector' as unknown as ColumnType, { length: 3 })
  twice!: number[];

  @Field(('vector') as any, { length: 3 })
  inParentheses!: number[];

  @Field({ type: 'vector' as 'text', length: '3', transformer: { to: (v: number[]) => v, from: (v: number[]) => v } })
  handedOn!: number[];
}
