// Loads the files that are named in a list, one after the other, and calls the functions that they export. Writes down what became of each.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder] = process.argv.slice(2);
const list = JSON.parse(readFileSync(join(folder, 'list.json'), 'utf8'));
const require = createRequire(join(folder, 'list.json'));

/** Anything: can be called, made, and asked for any member; no promise. */
const anything = new Proxy(function anything() {}, {
  get: (_, key) => {
    if (key === Symbol.toPrimitive) return () => 'anything';
    if (key === Symbol.iterator) return () => [][Symbol.iterator]();
    // Of a promise, of a class, of a pool's configuration.
    return key === 'then' || key === 'prototype' || key === 'ssl' || typeof key === 'symbol'
      ? undefined
      : anything;
  },
  apply: () => anything,
  construct: () => anything,
  set: () => true,
});
globalThis.__anything = anything;

// The driver is real but for its connections.
const pg = require('pg');
for (const { prototype } of [pg.Client, pg.Pool]) {
  for (const method of ['connect', 'query', 'end']) prototype[method] = async () => anything;
}

const results = {};
let current = '';
process.on('unhandledRejection', (error) => note(current, error));
process.on('uncaughtException', (error) => note(current, error));

function note(file, error) {
  // There is no server here, pgvector knows anything for what it is, and a pool is no function.
  if (
    /ECONNREFUSED|ENOTFOUND|expected array|invalid text|Promise constructor/.test(`${error?.code} ${error}`)
  )
    return;
  results[file] = `${error?.code ?? error?.name ?? ''} ${error?.message ?? error}`.split('\n')[0];
}

for (const { file, globals } of list) {
  current = file;
  results[file] = '';
  for (const name of globals) if (!(name in globalThis)) globalThis[name] = anything;
  const waiting = new Promise((resolve) => setTimeout(resolve, 3000).unref());
  try {
    await Promise.race([run(file), waiting]);
    await new Promise(setImmediate);
  } catch (error) {
    note(file, error);
  }
}
// Not to stdout, where cases write.
writeFileSync(join(folder, 'results.json'), JSON.stringify(results));
process.exit(0);

async function run(file) {
  const path = join(folder, file);
  const loaded = file.endsWith('.cjs') ? require(path) : await import(pathToFileURL(path).href);
  if (loaded === anything || loaded === null) return;
  for (const one of Object.values(loaded)) {
    if (
      typeof one !== 'function' ||
      one === anything ||
      /^class\b/.test(Function.prototype.toString.call(one))
    )
      continue;
    try {
      await one(anything, anything, anything);
    } catch (error) {
      note(file, error);
    }
  }
}
