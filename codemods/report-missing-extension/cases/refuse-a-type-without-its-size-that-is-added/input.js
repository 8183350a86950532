exports.up = (knex) => knex.raw('ALTER TABLE items ADD COLUMN embedding vector');
exports.down = (knex) => knex.raw('ALTER TABLE items DROP COLUMN embedding');
