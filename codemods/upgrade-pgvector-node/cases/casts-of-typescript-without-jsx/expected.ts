import { registerTypes } from 'pgvector/pg';

const identity = <T>(value: T) => value;
export const prepare = (client: unknown) => registerTypes(<any>identity(client));
