import { registerType } from 'pgvector/pg';
import { toSql } from 'pgvector';

export const both = [registerType, toSql];
