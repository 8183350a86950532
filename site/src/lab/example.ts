/** The example that the reader runs in the lab. */
export const labExample = 'vector-import-missing';
