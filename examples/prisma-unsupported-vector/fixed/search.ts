import { prisma } from './client.ts';

const nearest = await prisma.$queryRaw<{ content: string; embedding: string }[]>`
  SELECT content, embedding::text FROM "Item"
  ORDER BY embedding <=> ${JSON.stringify([0.95, 0.05, 0])}::vector LIMIT 2`;
console.log(nearest);
console.log(await prisma.item.findMany({ take: 1 }));
await prisma.$disconnect();
