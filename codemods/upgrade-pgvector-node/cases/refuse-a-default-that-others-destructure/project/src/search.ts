import kv from './kv.js';

const { cosineDistance } = kv;
export const order = cosineDistance('embedding', [1, 2, 3]);
