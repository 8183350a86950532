import { createStore } from 'pgvector';

export const store = createStore();
