import { prisma } from './client.ts';

export const store = (embedding: number[]) =>
  prisma.item.create({ data: { id: 1, content: 'a cat', embedding: JSON.stringify(embedding) } });
