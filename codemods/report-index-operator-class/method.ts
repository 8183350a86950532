const titles: Readonly<Record<string, string>> = { hnsw: 'HNSW', ivfflat: 'IVFFlat' };

/** `HNSW` for `hnsw`; undefined for what is no index of vectors. */
export function methodOf(name: string | undefined): string | undefined {
  return titles[name?.toLowerCase() ?? ''];
}
