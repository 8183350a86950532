import { registerType } from 'pgvector/pg';

const identity = <T>(value: T) => value;
export const prepare = (client: unknown) => registerType(<any>identity(client));
