import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }) });

const columns: Record<string, string> = {
  Required: `metadata jsonb NOT NULL DEFAULT '{}', embedding vector(3) NOT NULL`,
  Unsized: 'embedding vector NOT NULL',
  Half: 'half halfvec(3) NOT NULL',
  Sparse: 'optional vector(3), embedding sparsevec(3) NOT NULL',
  Optional: 'embedding vector(3)',
  Default: `embedding vector(3) NOT NULL DEFAULT '[0,0,0]'`,
  Listed: 'embeddings vector(3)[]',
  Commented: 'content text',
  Ignored: 'embedding vector(3) NOT NULL',
};

await prisma.$executeRawUnsafe('CREATE EXTENSION vector');
const outcomes: Record<string, string> = {};
for (const [model, own] of Object.entries(columns)) {
  await prisma.$executeRawUnsafe(`CREATE TABLE "${model}" (id serial PRIMARY KEY, ${own})`);
  outcomes[model] = await create(model);
  const [row] = await prisma.$queryRawUnsafe<{ rows: bigint }[]>(`SELECT count(*) AS rows FROM "${model}"`);
  outcomes[model] += `, ${row?.rows} rows`;
}
console.log(JSON.stringify(outcomes));
await prisma.$disconnect();

async function create(model: string): Promise<string> {
  const delegate = (prisma as never as Record<string, { create(args: object): Promise<unknown> }>)[
    model.toLowerCase()
  ];
  if (delegate === undefined) return 'absent';
  try {
    await delegate.create({ data: {} });
    return 'created';
  } catch (error) {
    if (String(error).includes("Operation 'createOne' for model")) return 'refused';
    throw error;
  }
}
