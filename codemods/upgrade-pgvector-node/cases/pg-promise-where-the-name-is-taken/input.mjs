import { toSql } from 'pgvector/pg-promise';
import pgvector from './own.js';

export const value = [toSql([1]), pgvector];
