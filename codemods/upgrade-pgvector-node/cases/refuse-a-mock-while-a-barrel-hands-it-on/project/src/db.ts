import { registerType } from './vectors';

export const connect = async (client) => registerType(client);
