import { kv } from './kv.js';

export const order = kv.cosineDistance('embedding', [1, 2, 3]);
