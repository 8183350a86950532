import pgvectorPromise from 'pgvector/pg-promise';
import pgvector from './own.js';

export const value = [pgvectorPromise.toSql([1]), pgvector];
