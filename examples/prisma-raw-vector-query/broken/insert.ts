import { prisma } from './client.ts';

const embedding = [1, 0, 0];
await prisma.$executeRaw`INSERT INTO "Item" (content, embedding) VALUES ('a cat', ${embedding})`;
await prisma.$disconnect();
