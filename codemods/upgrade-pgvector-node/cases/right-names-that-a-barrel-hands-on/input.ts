import { registerType } from './index.js';

export const setUp = (client: never) => registerType(client);
