import * as orm from 'typeorm';
import { type ColumnType, Entity, Column as Field } from 'typeorm';

@Entity()
export class Item {
  @orm.Column('vector', { length: 3 })
  ofTheWhole!: number[];

  @Field({ type: 'halfvec', length: 3 })
  before!: number[];

  @Field('vector', { length: 3 })
  twice!: number[];

  @Field(('vector') as any, { length: 3 })
  inParentheses!: number[];

  @Field({ type: 'vector', length: '3' })
  handedOn!: number[];
}
