/** IVFFlat has a default operator class for a `vector`, `vector_l2_ops`: PostgreSQL makes such an index. */
export function isHnsw(name: string | undefined): boolean {
  return name?.toLowerCase() === 'hnsw';
}
