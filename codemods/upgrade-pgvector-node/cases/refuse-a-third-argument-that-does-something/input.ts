import { l2Distance } from 'pgvector/mikro-orm';

export const order = (fork: () => any) => l2Distance('embedding', [1, 2, 3], fork());
