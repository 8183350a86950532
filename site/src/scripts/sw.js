// Pages come from the network when there is one, so that they are never old; everything else has a hash in its name.
const cacheName = `guide-${'VERSION'}`;
const files = ['FILES'];

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(fill());
});

async function fill() {
  const cache = await caches.open(cacheName);
  // Few at a time: the reader's own page comes first.
  for (let at = 0; at < files.length; at += 8) {
    await Promise.all(files.slice(at, at + 8).map((file) => cache.add(file).catch(() => undefined)));
  }
}

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOld());
});

async function dropOld() {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith('guide-') && name !== cacheName)
      .map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(request.mode === 'navigate' ? fromNetwork(request) : fromCache(request));
});

async function fromNetwork(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = (await caches.match(request, { ignoreSearch: true })) ?? (await caches.match('/404.html'));
    if (kept) return kept;
    throw error;
  }
}

async function fromCache(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) {
    const cache = await caches.open(cacheName);
    await cache.put(request, response.clone());
  }
  return response;
}
