import { prisma } from './client.ts';

const embedding = JSON.stringify([0.95, 0.05, 0]);
const nearest = await prisma.$queryRaw<{ content: string; embedding: string }[]>`
  SELECT content, embedding::text FROM "Item"
  ORDER BY embedding <=> ${embedding}::vector LIMIT 2`;
console.log(nearest);
await prisma.$disconnect();
