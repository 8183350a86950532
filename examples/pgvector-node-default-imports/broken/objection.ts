import Knex from 'knex';
import { Model } from 'objection';
import pgvector from 'pgvector/objection';

class Document extends Model {
  static override tableName = 'documents';
}

const knex = Knex({ client: 'pg', connection: process.env.DATABASE_URL ?? '' });
Model.knex(knex);
const nearest = await Document.query()
  .select('content')
  .orderBy(pgvector.cosineDistance('embedding', [0.75, 0.25, 0]) as never)
  .limit(1);
console.log('Objection', nearest);
await knex.destroy();
