import { DataSource } from 'typeorm';
import { Chunk } from './entities/chunk.ts';

export const source = new DataSource({ type: 'postgres', entities: [Chunk], installExtensions: false });
