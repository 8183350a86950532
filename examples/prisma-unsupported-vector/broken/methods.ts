import { prisma } from './client.ts';

export const writing = [
  prisma.item.create,
  prisma.item.createMany,
  prisma.item.createManyAndReturn,
  prisma.item.upsert,
  prisma.item.update,
  prisma.item.updateMany,
  prisma.item.delete,
];
