const pg = require('pg');
const Pool = require('pg').Pool;
const { registerTypes } = require('pgvector/pg');

const reading = new Pool({ onConnect: registerTypes });

const writing = new (require('pg').Pool)({ onConnect: registerTypes });

module.exports = { reading, writing, types: pg.types };
