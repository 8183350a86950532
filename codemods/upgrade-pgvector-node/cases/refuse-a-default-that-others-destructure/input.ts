import kv from 'pgvector/kysely';

export default kv;
