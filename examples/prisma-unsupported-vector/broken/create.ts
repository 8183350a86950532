import { prisma } from './client.ts';

const { id } = await prisma.item.create({ data: { content: 'a cat on a sofa' } });
console.log('created', id);
await prisma.$disconnect();
