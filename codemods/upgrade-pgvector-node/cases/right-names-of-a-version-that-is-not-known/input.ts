import { fromSql, registerTypes } from 'pgvector/pg';
import { something } from 'pgvector/something';

export { fromSql, registerTypes, something };
