export async function search(items, query) {
  let { innerProduct, cosineDistance: distance } = await import('drizzle-orm')
  if (items.isNormal) distance = innerProduct
  const { vector } = await import('drizzle-orm/pg-core')
  const { l2Distance } = await import('drizzle-orm')
  return [distance(items.embedding, query), l2Distance(items.embedding, query), vector('e', { dimensions: 3 })]
}
