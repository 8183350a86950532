let utils: any;

export async function serialize(embedding: number[]) {
  utils ??= await import('pgvector/utils');
  return utils.toSql(embedding);
}
