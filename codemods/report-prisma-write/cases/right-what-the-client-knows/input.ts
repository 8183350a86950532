import { prisma } from './client.ts';

declare const other: { item: { create(options: { data: object }): void }; embeddings: { create(body: object): void } };

export async function store(content: string, embedding: number[]) {
  await prisma.item.create({ data: { id: 1, content } });
  await prisma.note.create({ data: { id: 1, embedding } });
  await prisma.$executeRaw`UPDATE "items" SET "embedding" = ${JSON.stringify(embedding)}::vector WHERE id = 1`;
  other.embeddings.create({ model: 'small', embedding });
  await prisma.item.update({ where: { id: 1 }, data: { content: String(embedding) } });
}
