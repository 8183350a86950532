import { prisma } from './client.ts';

console.log(await prisma.$queryRaw`SELECT * FROM "Item" LIMIT 1`);
await prisma.$disconnect();
