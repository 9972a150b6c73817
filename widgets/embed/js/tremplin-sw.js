// The service worker: what has been opened once opens again without network. It belongs at the
// root of the partner's site, as this file or as one line: importScripts('https://…/tremplin-sw.js')
// It keeps the pages that hold a widget, the bundle and the modules; see offline.js.
const CACHE = 'tremplin-offline';
/** A network that answers later than this is as good as none, in milliseconds. */
const LATE = 4000;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('message', (event) => {
  if (Array.isArray(event.data?.tremplin)) event.waitUntil(keep(event.data.tremplin));
});

addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && !event.request.headers.has('range')) event.respondWith(answer(event.request));
});

async function keep(urls) {
  const cache = await caches.open(CACHE);
  await Promise.all(urls.map(async (url) => {
    if (await cache.match(url, { ignoreVary: true })) return;
    try {
      // The browser has fetched it a moment ago.
      await put(cache, url, await fetch(url, { cache: 'force-cache' }));
    } catch {
      // Offline again, or another site that does not share: then it is not kept.
    }
  }));
}

async function put(cache, url, response) {
  if (!response.ok) return;
  // A page that was reached by way of another address is refused when it comes from the cache.
  const { status, statusText, headers } = response;
  await cache.put(url, response.redirected ? new Response(response.body, { status, statusText, headers }) : response);
}

async function answer(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url, { ignoreVary: true });
  const fresh = fetch(request);
  if (!kept) return fresh;
  const renewed = fresh.then((response) => {
    // Content may have been mended since: what is kept is renewed, without keeping anybody waiting.
    put(cache, request.url, response.clone()).catch(() => {});
    return response.ok ? response : kept;
  });
  return Promise.race([renewed.catch(() => kept), new Promise((late) => { setTimeout(late, LATE, kept); })]);
}
