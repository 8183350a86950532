import { registerType, toSql } from './pgvector/utils';
import pgvector from '@/lib/pgvector';
import { toSql as other } from 'pgvector-utils';

// import { toSql } from 'pgvector/utils';
const help = "import { toSql } from 'pgvector/utils'";
export const all = [registerType, toSql, pgvector.registerType, other, help];
