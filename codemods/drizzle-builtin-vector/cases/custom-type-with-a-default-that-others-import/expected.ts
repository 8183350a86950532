import { vector as pgVector } from 'drizzle-orm/pg-core';

export const vector = (name: string, config?: { dimensions?: number }) => pgVector(name, { dimensions: config?.dimensions ?? 1536 });
