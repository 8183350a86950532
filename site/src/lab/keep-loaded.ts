/**
 * Puts what this worker has fetched where the guide is kept for when there is no network (`scripts/sw.js`): a page that was
 * opened for the first time is not yet watched by the service worker. Is all of it there in the end?
 */
export async function keepLoaded(): Promise<boolean> {
  const name = (await caches.keys()).findLast((one) => one.startsWith('guide-'));
  if (name === undefined) return false;
  const cache = await caches.open(name);
  const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
  try {
    for (const address of [self.location.href, ...loaded]) {
      if (!(await cache.match(address))) await cache.add(address);
    }
    return true;
  } catch {
    return false;
  }
}
