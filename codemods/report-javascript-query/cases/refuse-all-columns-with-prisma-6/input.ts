import { prisma } from './client.ts';

export const first = () => prisma.$queryRaw`SELECT * FROM "items" LIMIT 1`;
export const others = () => prisma.$queryRaw`SELECT * FROM "User" LIMIT 1`;
