// What the service worker keeps: a cache, and a list of what is in it, oldest first.

const CACHE = 'tremplin-offline';
const LIST = 'tremplin-offline-list';
const MOST_ENTRIES = 300;
const MOST_BYTES = 40e6;

/** What is kept under a key, as {@link keyOf} gives it. */
export const find = async (key) => (key ? (await caches.open(CACHE)).match(key, { ignoreVary: true }) : undefined);

let turn = Promise.resolve();
/** Lets `act` change the store, one after the other. What is not on the list goes, and then what was wanted
 * longest ago, until the rest is few and small enough. What fails is tried once more, and then told. */
export function change(act) {
  turn = turn.then(() => write(act)).catch(() => write(act)).catch(tell);
  return turn;
}

async function write(act) {
  const [cache, notes] = await Promise.all([caches.open(CACHE), caches.open(LIST)]);
  const noted = await notes.match('/');
  const sizes = new Map(await noted?.json().catch(() => []));
  const store = { sizes, fresh: new Map() };
  act(store);
  let bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const [key, size] of sizes) {
    if (sizes.size <= MOST_ENTRIES && bytes <= MOST_BYTES) break;
    sizes.delete(key);
    bytes -= size;
  }
  // What is to be shown no more goes, whatever becomes of the rest. Then comes the list: what is on it and
  // not there does no harm.
  for (const { url } of await cache.keys()) if (!sizes.has(url)) await cache.delete(url, { ignoreVary: true });
  await notes.put('/', new Response(JSON.stringify([...sizes])));
  // One that fails takes no other along.
  const failed = [];
  for (const [key, response] of store.fresh) {
    if (sizes.has(key)) await cache.put(key, response.clone()).catch((cause) => failed.push(`${key}: ${cause}`));
  }
  if (failed[0]) throw failed.join('\n');
}

/** Tells the pages, where webmasters look: offline.js writes it there. */
async function tell(cause) {
  const pages = await clients.matchAll({ includeUncontrolled: true });
  for (const page of pages) page.postMessage({ tremplin: `${cause}` });
}

/** Keeps a copy; one without a size is there already, and was wanted again. */
export function put({ sizes, fresh }, key, { size = sizes.get(key), response }) {
  sizes.delete(key);
  if (size === undefined) return;
  sizes.set(key, size);
  if (response) fresh.set(key, response);
}

/** Keeps it no longer. */
export const drop = ({ sizes }, key) => sizes.delete(key);
