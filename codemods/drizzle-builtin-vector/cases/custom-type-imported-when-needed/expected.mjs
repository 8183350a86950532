const { vector } = await import('drizzle-orm/pg-core');

export const embedding = vector('embedding', { dimensions: 3 });
