import { availableParallelism } from 'node:os';

/**
 * Runs as many side by side as the machine has cores, and a few more, since steps also wait for the server. Waits for all that
 * have begun, so that none still works in a folder that is being removed; then rethrows the first failure.
 */
export async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const queue = items.entries();
  const results: Promise<R>[] = [];
  let hasFailed = false;
  const lane = async () => {
    for (const [index, item] of queue) {
      if (hasFailed) return;
      const result = work(item);
      results[index] = result;
      await result.catch(() => {
        hasFailed = true;
      });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, lane));
  return Promise.all(results);
}
