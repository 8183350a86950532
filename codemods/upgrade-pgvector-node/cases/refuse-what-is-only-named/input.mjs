import { createRequire } from 'node:module';
import { mock } from 'node:test';
import esmock from 'esmock';
import { toSql } from 'pgvector/utils';

const file = import.meta.resolve('pgvector/utils');
const utils = createRequire(import.meta.url)('pgvector/utils');
mock.module('pgvector/utils', { namedExports: { toSql: () => '[]' } });
const search = await esmock('./search.mjs', { 'pgvector/utils': { toSql: () => '[]' } });

export { file, search, toSql, utils };
