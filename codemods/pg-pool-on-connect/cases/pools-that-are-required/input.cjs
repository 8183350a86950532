const pg = require('pg');
const Pool = require('pg').Pool;
const { registerTypes } = require('pgvector/pg');

const reading = new Pool();
reading.on('connect', registerTypes);

const writing = new (require('pg').Pool)();
writing.on('connect', registerTypes);

module.exports = { reading, writing, types: pg.types };
