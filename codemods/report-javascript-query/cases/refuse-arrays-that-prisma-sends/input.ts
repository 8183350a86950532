import { prisma } from './client.ts';

export const search = (embedding: number[]) =>
  prisma.$queryRaw`SELECT id FROM "Item" ORDER BY embedding <=> ${embedding} LIMIT 5`;
export const cast = (embedding: number[]) =>
  prisma.$queryRaw`SELECT id FROM "Item" ORDER BY embedding <=> ${embedding}::vector LIMIT 5`;
export const literal = () => prisma.$executeRaw`INSERT INTO "Item" (content, embedding) VALUES ('a', ${[1, 0, 0]})`;
