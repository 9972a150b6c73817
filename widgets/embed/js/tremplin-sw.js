// The service worker: what has been opened once opens again without network. It belongs at the
// root of the partner's site, as this file or as one line: importScripts('https://…/tremplin-sw.js')
// It keeps the pages that hold a widget, the bundle and the modules; see offline.js. What is kept is for
// when there is no network or the server fails, and it is what anybody gets, asked for without cookies.
import { isBundle } from './is-bundle.js';
import { keyOf, mayBeKept, saysGone } from './offline-rules.js';
import { change, drop, find, put } from './offline-store.js';

/** A network that answers later than this is as good as none, in milliseconds. */
const LATE = 4000;
/** The largest file that is kept, in bytes: as large as a module may be. */
const LARGEST = 8e6;
/** The most addresses that a page may name. */
const MOST = 200;

addEventListener('install', () => skipWaiting());
// What an older worker has kept may be somebody's own page: the store drops what it does not know.
addEventListener('activate', (event) => event.waitUntil(Promise.all([clients.claim(), change(() => {})])));

addEventListener('message', (event) => {
  const { tremplin } = event.data ?? {};
  if (Array.isArray(tremplin)) event.waitUntil(keep(tremplin.slice(0, MOST)));
});

addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && !event.request.headers.has('range')) event.respondWith(answer(event));
});

let moment = 0;
/** What was heard last of an address, for as long as this worker lives: when, and whether visitors get there
 * what is for them alone. */
const heard = new Map();
/** Takes up what an answer says of an address; one that was asked for before another had come says nothing. */
function hear(key, isPersonal, when = ++moment) {
  if (!(heard.get(key)?.when > when)) heard.set(key, { when, isPersonal });
}
const isPersonal = (key) => heard.get(key)?.isPersonal;

/** What anybody gets at an address: { response, size }; undefined where it is not to be kept. Workers are
 * not shown who sets a cookie, so nothing is kept that was asked for with one. */
async function copyOf(key) {
  const when = ++moment;
  // The browser has fetched it a moment ago.
  const seen = await fetch(key, { cache: 'force-cache' });
  if (!mayBeKept(seen)) {
    if (seen.ok) hear(key, true, when);
    return undefined;
  }
  const own = key.startsWith(`${location.origin}/`);
  const response = own && !isBundle(key) ? await fetch(key, { cache: 'no-cache', credentials: 'omit' }) : seen;
  if (!mayBeKept(response)) return undefined;
  const body = await response.blob();
  const { status, statusText, headers } = response;
  return body.size > LARGEST ? undefined : { size: body.size, response: new Response(body, { status, statusText, headers }) };
}

async function keep(addresses) {
  const keys = [...new Set(addresses.map(keyOf))].filter((key) => key && !isPersonal(key));
  const copies = await Promise.all(keys.map(async (key) => (await find(key)) || copyOf(key).catch(() => undefined)));
  await change((store) => {
    for (const [index, key] of keys.entries()) if (copies[index] && !isPersonal(key)) put(store, key, copies[index]);
  });
}

const isPage = (response) => /html/.test(response.headers.get('content-type'));

async function answer(event) {
  const { request } = event;
  const key = keyOf(request.url);
  const found = await find(key);
  // A script that asks for a page's address wants something else than the page.
  const kept = found && isPage(found) === (request.mode === 'navigate') ? found : undefined;
  const fresh = fetch(request).then((response) => {
    if (mayBeKept(response)) hear(key, false);
    // A network that fails on the way says nothing of what is kept.
    if (kept) event.waitUntil(renew(key, response.clone()).catch(() => {}));
    return response;
  });
  if (!kept) return fresh;
  const served = fresh.then((response) => (response.status >= 500 ? kept : response), () => kept);
  return Promise.race([served, new Promise((late) => { setTimeout(late, LATE, kept); })]);
}

/** Content may have been mended since, or be gone. */
async function renew(key, response) {
  if (saysGone(response)) {
    if (response.ok) hear(key, true);
    return change((store) => drop(store, key));
  }
  if (!response.ok) return undefined;
  const [now, before] = await Promise.all([response, await find(key)].map(async (one) => new Uint8Array(await one.arrayBuffer())));
  if (now.length === before.length && now.every((byte, index) => byte === before[index])) return undefined;
  const copy = await copyOf(key);
  return change((store) => (copy ? put(store, key, copy) : drop(store, key)));
}
