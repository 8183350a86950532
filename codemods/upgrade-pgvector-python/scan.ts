const classes = /\b(?:HalfVector|SparseVector|Bit)\b/;

/** A look without a parser: does the text have the words of an import that 0.5 broke, in whatever form? */
export function mayConcern(text: string): boolean {
  if (!/\bpgvector\b/.test(text)) return false;
  if (/\butils\b/.test(text) || classes.test(text)) return true;
  return /\bVector\b/.test(text) && /\b(?:psycopg2?|asyncpg|django|peewee)\b/.test(text);
}
