import * as drizzleVector from 'pgvector/drizzle-orm';

export const column = drizzleVector.vector('embedding', { dimensions: 3 });
