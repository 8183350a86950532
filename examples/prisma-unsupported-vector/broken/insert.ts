import { prisma } from './client.ts';

await prisma.$executeRaw`
  INSERT INTO "Item" (content, embedding) VALUES (${'a cat on a sofa'}, ${'[1,0,0]'}::vector)`;
const item = await prisma.item.update({ where: { id: 1 }, data: { content: 'a cat on a chair' } });
console.log(item);
await prisma.$disconnect();
