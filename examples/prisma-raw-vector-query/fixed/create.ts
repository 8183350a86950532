import { prisma } from './client.ts';

/** In one transaction, so that nobody sees a row without its vector. */
async function add(content: string, embedding: number[]) {
  await prisma.$transaction(async (tx) => {
    const { id } = await tx.item.create({ data: { content } });
    await tx.$executeRaw`
      UPDATE "Item" SET embedding = ${JSON.stringify(embedding)}::vector WHERE id = ${id}`;
  });
}

await add('a cat on a sofa', [1, 0, 0]);
await add('a kitten in a basket', [0.8, 0.2, 0]);
await add('an invoice from May', [0, 0, 1]);
await prisma.$disconnect();
