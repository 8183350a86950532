import { prisma } from './client.ts';

const text = JSON.stringify([1, 0, 0]);
export const first = () => prisma.$queryRaw`SELECT * FROM "Item" LIMIT 1`;
export const second = () => prisma.$queryRaw`SELECT id FROM "Item" ORDER BY embedding <=> ${text}::vector LIMIT 1`;
export const third = (embedding: string) => prisma.$queryRaw`SELECT id FROM "Item" ORDER BY embedding <=> ${embedding} LIMIT 1`;
export const fourth = (ids: number[]) => prisma.$queryRaw`SELECT id FROM "Item" WHERE id = ANY(${ids})`;
