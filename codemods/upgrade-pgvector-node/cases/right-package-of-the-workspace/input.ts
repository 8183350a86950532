import { registerType } from 'pgvector/pg';

export default registerType;
