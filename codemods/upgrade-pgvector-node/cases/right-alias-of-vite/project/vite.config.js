import { defineConfig } from 'vite';

export default defineConfig({
  resolve: { alias: [{ find: 'pgvector', replacement: new URL('./src/vectors', import.meta.url).pathname }] },
});
