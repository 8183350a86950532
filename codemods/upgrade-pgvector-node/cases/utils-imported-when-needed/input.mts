export async function serialize(embedding: number[]): Promise<string | null> {
  const { toSql } = await import('pgvector/utils');
  return toSql(embedding);
}
