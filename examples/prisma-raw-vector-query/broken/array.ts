import { prisma } from './client.ts';

const embedding = [0.95, 0.05, 0];
console.log(await prisma.$queryRaw`SELECT content FROM "Item" ORDER BY embedding <=> ${embedding} LIMIT 1`);
await prisma.$disconnect();
