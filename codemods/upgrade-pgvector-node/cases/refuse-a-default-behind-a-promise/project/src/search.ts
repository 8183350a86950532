import { load } from './load.js';

const kv = await load();
export const order = kv.cosineDistance('embedding', [1, 2, 3]);
