import { toSql, vectorType } from 'pgvector/utils';

jest.mock('pgvector/utils');

export const all = [toSql([1]), vectorType(3)];
