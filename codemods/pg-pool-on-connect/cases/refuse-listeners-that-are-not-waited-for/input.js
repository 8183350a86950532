import pg from 'pg';
import { registerTypes } from 'pgvector/pg';

const one = new pg.Pool();
one.on('connect', (client) => {
  client.query('SELECT 1').then(() => registerTypes(client));
});

const two = new pg.Pool();
two.on('connect', (client) => {
  const registered = registerTypes(client);
  registered.catch(console.error);
});

const three = new pg.Pool();
three.on('connect', (client) => {
  setTimeout(async () => {
    await registerTypes(client);
  }, 10);
});

const four = new pg.Pool();
four.on('connect', (client) => {
  client.ready ||= registerTypes(client);
});

const five = new pg.Pool();
five.on('connect', (client) => {
  retry(registerTypes, client);
});

export { one, two, three, four, five };
