import { innerProduct as maxInnerProduct } from 'drizzle-orm';

function innerProduct(a: number[], b: number[]) {
  return a.reduce((sum, one, index) => sum + one * (b[index] ?? 0), 0);
}
export const both = (item: any) => [maxInnerProduct(item.embedding, [1]), innerProduct([1], [2])];
