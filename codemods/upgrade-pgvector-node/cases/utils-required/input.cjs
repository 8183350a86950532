#!/usr/bin/env node
const { toSql } = require('pgvector/utils');

console.log(toSql([1, 2, 3]));
