#!/usr/bin/env node
const { toSql } = require('pgvector');

console.log(toSql([1, 2, 3]));
