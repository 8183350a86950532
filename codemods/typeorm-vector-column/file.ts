import type { Context } from '../engine/types.ts';
import type { Script } from '../javascript/script.ts';

export interface File {
  path: string;
  script: Script;
  context: Context;
}
