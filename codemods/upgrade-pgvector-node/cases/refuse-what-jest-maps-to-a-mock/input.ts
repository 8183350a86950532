import { registerType } from 'pgvector/pg';
import { toSql } from 'pgvector/utils';

export const both = [registerType, toSql];
