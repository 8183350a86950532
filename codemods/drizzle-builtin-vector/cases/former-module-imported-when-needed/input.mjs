export async function search(items, query) {
  let { maxInnerProduct, cosineDistance: distance } = await import('pgvector/drizzle-orm')
  if (items.isNormal) distance = maxInnerProduct
  const { vector, l2Distance } = await import('pgvector/drizzle-orm')
  return [distance(items.embedding, query), l2Distance(items.embedding, query), vector('e', { dimensions: 3 })]
}
