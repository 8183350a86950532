import Knex from 'knex';

const knex = Knex({
  client: 'pg',
  connection: process.env.DATABASE_URL ?? '',
  migrations: { directory: './migrations', loadExtensions: ['.ts'] },
});
try {
  if (process.argv[2] === 'back') await knex.migrate.rollback(undefined, true);
  else await knex.migrate.latest();
} finally {
  await knex.destroy();
}
