import type { PrismaClient } from './generated/client.ts';

declare const prisma: PrismaClient;

export const creating = [
  prisma.required.create,
  prisma.unsized.create,
  prisma.half.create,
  prisma.sparse.create,
  prisma.optional.create,
  prisma.default.create,
  prisma.listed.create,
  prisma.commented.create,
];
export const updating = [
  prisma.required.update,
  prisma.unsized.update,
  prisma.half.update,
  prisma.sparse.update,
  prisma.viewed.findMany,
];
