import { prisma } from './client.ts';

await prisma.item.update({ where: { id: 1 }, data: { content: 'a cat on a chair', embedding: '[0,1,0]' } });
