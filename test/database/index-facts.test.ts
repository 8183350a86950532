import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { distances } from '../../codemods/pgvector/distances.ts';
import {
  methodFacts,
  mostBtreeBytes,
  operatorClasses,
  typeFacts,
  vectorMethods,
  vectorTypes,
} from '../../codemods/pgvector/index-facts.ts';
import {
  btreeRowBytes,
  type IndexFacts,
  type IndexKey,
  judgeColumn,
  judgeIndex,
} from '../../codemods/pgvector/judge-index.ts';
import { connect } from '../../examples/database/connect.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { startWheelServer, type WheelServer } from '../../examples/database/wheel-server.ts';

describe.each(['16', '18'] as const)('PostgreSQL %s', (postgres) => {
  let server: WheelServer;
  let client: Awaited<ReturnType<typeof connect>>;

  beforeAll(async () => {
    server = await startWheelServer({ environment: await pythonEnvironment(), postgres });
    client = await connect(server.url);
    await client.query('CREATE EXTENSION vector; SET client_min_messages = error');
  });
  afterAll(async () => {
    await client?.end();
    await server?.stop();
  });

  /** What the server says to the last of these; undefined when it does it. Nothing stays. */
  async function errorOf(...statements: string[]): Promise<string | undefined> {
    const last = statements.pop() ?? '';
    await client.query('BEGIN');
    try {
      for (const one of statements) await client.query(one);
      return await client.query(last).then(
        () => undefined,
        (error: Error) => error.message,
      );
    } finally {
      await client.query('ROLLBACK');
    }
  }

  const make = (column: string, index: string) => errorOf(`CREATE TABLE t (id int, ${column})`, index);

  /** Facts, and what the server says, beside what we say. */
  async function compare(column: string, facts: IndexFacts) {
    const said = await make(column, sqlOf(facts));
    const expected = judgeIndex(facts)[0]?.error;
    return said === expected ? [] : [{ column, index: sqlOf(facts), said, expected }];
  }

  test('has the operator classes of the table, and no others', async () => {
    const { rows } = await client.query(
      `SELECT c.opcname AS name, t.typname AS type, m.amname AS method, c.opcdefault AS "isDefault"
       FROM pg_opclass c JOIN pg_am m ON m.oid = c.opcmethod JOIN pg_type t ON t.oid = c.opcintype
       WHERE m.amname IN ('hnsw', 'ivfflat')`,
    );
    const ours = operatorClasses.map(({ since: _, ...facts }) => facts);
    const byName = (all: readonly object[]) => all.map((one) => JSON.stringify(Object.entries(one).sort()));
    expect(byName(rows).sort()).toEqual(byName(ours).sort());
    const ofDistances = distances.flatMap(({ suffix, types, indexes }) =>
      types.flatMap((type) => indexes.map((method) => `${method} ${type}_${suffix}`)),
    );
    const named = ours.map(({ method, name }) => `${method} ${name}`);
    // IVFFlat has none for a sparsevec, whatever the distance.
    expect(ofDistances.filter((one) => !/ivfflat sparsevec/.test(one)).sort()).toEqual(named.sort());
  });

  test('takes each type in each index with each class and number of dimensions as we say', async () => {
    const wrong = [];
    const classNames = [...new Set(operatorClasses.map(({ name }) => name)), 'cosine_ops', 'none'];
    for (const method of vectorMethods)
      for (const type of [...vectorTypes, 'text'])
        for (const dimensions of sizes(method, type))
          for (const operatorClass of classNames) {
            const key = { type, dimensions, operatorClass };
            wrong.push(...(await compare(columnOf(key), bare(method, key))));
          }
    expect(wrong).toEqual([]);
  });

  test('wants the dimensions of what a function gives', async () => {
    const quantized: IndexKey = { type: 'bit', dimensions: 'none', operatorClass: 'bit_hamming_ops' };
    const index = 'CREATE INDEX ON t USING hnsw ((binary_quantize(e)) bit_hamming_ops)';
    expect(await make('e vector(3)', index)).toBe(judgeIndex(bare('hnsw', quantized))[0]?.error);
    expect(await make('e vector(3)', index.replace('(e)', '(e)::bit(3)'))).toBeUndefined();
  });

  test('takes parameters as we say', async () => {
    const wrong = [];
    const values = [-1, 0, 1, 2, 3, 4, 16, 31, 32, 33, 50, 51, 100, 101, 200, 1000, 1001, 32_768, 32_769];
    const names = ['m', 'ef_construction', 'lists', 'fillfactor', 'ef_search'];
    const key = { type: 'vector', dimensions: 3, operatorClass: 'vector_l2_ops' };
    for (const method of vectorMethods) {
      for (const name of names)
        for (const value of values) {
          const parameters = new Map([[name, String(value)]]);
          wrong.push(...(await compare(columnOf(key), { ...bare(method, key), parameters })));
        }
      for (const m of [2, 16, 33, 100, 101])
        for (const construction of [3, 4, 31, 66, 200, 1000]) {
          const parameters = new Map([
            ['m', `'${m}'`],
            ['ef_construction', String(construction)],
          ]);
          wrong.push(...(await compare(columnOf(key), { ...bare(method, key), parameters })));
        }
    }
    expect(wrong).toEqual([]);
  });

  test('refuses several columns, UNIQUE, INCLUDE and an order, in the order in which we say it', async () => {
    const wrong = [];
    const key: IndexKey = { type: 'vector', dimensions: 'none', operatorClass: 'halfvec_l2_ops' };
    const id: IndexKey = { type: 'integer', dimensions: undefined, operatorClass: 'none' };
    for (const method of vectorMethods)
      for (const unique of [true, false])
        for (const includes of [true, false])
          for (const keys of [[key], [{ ...key, order: 'ASC/DESC' } as const], [id, key]])
            for (const parameters of [new Map(), new Map([['list', '3']])])
              wrong.push(...(await compare(columnOf(key), { method, keys, unique, includes, parameters })));
    for (const method of vectorMethods)
      for (const order of ['ASC/DESC', 'NULLS FIRST/LAST'] as const) {
        const ordered: IndexKey = { type: 'vector', dimensions: 3, operatorClass: 'vector_l2_ops', order };
        wrong.push(...(await compare(columnOf(ordered), bare(method, ordered))));
      }
    expect(wrong).toEqual([]);
  });

  test.each(vectorTypes)('has room for as many dimensions in a column of %s as we say', async (type) => {
    const { mostInColumn } = typeFacts[type];
    for (const dimensions of [0, 1, mostInColumn, mostInColumn + 1])
      expect(await errorOf(`CREATE TABLE t (e ${type}(${dimensions}))`)).toBe(judgeColumn(type, dimensions));
    const isIndexed = await make(`e ${type}`, `CREATE INDEX ON t USING hnsw (e ${firstClass(type)})`);
    expect(isIndexed === undefined).toBe(!typeFacts[type].lengthMayBeMissing);
  });

  test.each(['vector', 'halfvec'] as const)('has room for %s in a btree as long as we say', async (type) => {
    const most = typeFacts[type].mostInBtree ?? 0;
    const fill = (dimensions: number) =>
      errorOf(
        `CREATE TABLE t (e ${type}(${dimensions}) UNIQUE)`,
        `INSERT INTO t SELECT array_agg(random())::${type}(${dimensions}) FROM generate_series(1, ${dimensions})`,
      );
    expect(btreeRowBytes(type, most)).toBe(mostBtreeBytes);
    expect(await fill(most)).toBeUndefined();
    for (const dimensions of [most + 1, 1536])
      expect(await fill(dimensions)).toBe(
        `index row size ${btreeRowBytes(type, dimensions)} exceeds btree version 4 maximum ${mostBtreeBytes} for index "t_e_key"`,
      );
  });
});

const firstClass = (type: string) =>
  operatorClasses.find((one) => one.type === type && one.method === 'hnsw')?.name;

const bare = (method: string, key: IndexKey): IndexFacts => ({
  method,
  keys: [key],
  parameters: new Map(),
  unique: false,
});

function sizes(method: 'hnsw' | 'ivfflat', type: string): (number | 'none')[] {
  if (type === 'text') return ['none'];
  const most =
    Object.entries(methodFacts[method].mostDimensions).find(([name]) => name === type)?.[1] ?? 16_000;
  return [...(typeFacts[type as 'bit'].lengthMayBeMissing ? (['none'] as const) : []), 1, most, most + 1];
}

const columnOf = ({ type, dimensions }: IndexKey) =>
  `e ${type}${typeof dimensions === 'number' ? `(${dimensions})` : ''}`;

function sqlOf({ method, keys, parameters, unique, includes }: IndexFacts): string {
  const list = keys.map(({ type, operatorClass, order }) => {
    const name = type === 'integer' ? 'id' : 'e';
    const ordered = order === undefined ? '' : order === 'ASC/DESC' ? ' DESC' : ' NULLS FIRST';
    return `${name}${operatorClass === 'none' ? '' : ` ${operatorClass}`}${ordered}`;
  });
  const options = [...parameters].map(([name, value]) => `${name} = ${value}`).join(', ');
  return `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ON t USING ${method} (${list.join(', ')})${
    includes ? ' INCLUDE (id)' : ''
  }${options ? ` WITH (${options})` : ''}`;
}
