import { kv } from './file';

export const near = (column: string) => kv.cosineDistance(column, [1, 2]);
