import { prisma } from './client.ts';

export async function store(content: string, embedding: number[]) {
  await prisma.item.create({ data: { id: 1, content, embedding } });
  await prisma.item.createMany({ data: [{ id: 2, content, embedding: `[${embedding}]` }] });
  await prisma.item.update({ where: { id: 1 }, data: { embedding: embedding as never } });
  await prisma.$transaction((tx) =>
    tx.item.upsert({ where: { id: 3 }, create: { id: 3, content, embedding }, update: { embedding } }),
  );
}
