export async function serialize(embedding: number[]): Promise<string | null> {
  const { toSql } = await import('pgvector');
  return toSql(embedding);
}
