export {};

declare module 'pgvector/pg' {
  export function registerType(pool: unknown): Promise<void>;
}
