import { keepLoaded } from './keep-loaded.ts';
import { type KitResult, runKit } from './kit-command.ts';
import type { Files } from './protocol.ts';

export interface KitRequest {
  /** What stands behind `kit`. */
  arguments: readonly string[];
  files: Files;
}

self.addEventListener('message', async ({ data }: MessageEvent<KitRequest>) => {
  const failed = (error: unknown): KitResult => ({
    printed: `kit: ${error instanceof Error ? error.message : String(error)}\n`,
    exit: 2,
    files: data.files,
  });
  self.postMessage(await runKit(data.arguments, data.files).catch(failed));
  void keepLoaded();
});
