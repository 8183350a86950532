declare module 'pgvector/utils' {
  export function toSql(value: number[]): string;
}
