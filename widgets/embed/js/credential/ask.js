import { keySet } from './trust.js';

// What an issuer is asked for: over https, without anything that says who asks, and not for long.

/** Milliseconds after which no answer is waited for. */
const PATIENCE = 15_000;
/** More bytes than a set of keys or a list of what was revoked ever has. */
const MOST_BYTES = 1024 * 1024;

/** The bytes at an address. */
async function bytesAt(address) {
  if (new URL(address).protocol !== 'https:') throw new Error(`not https: ${address}`);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch(address, { cache: 'no-cache', credentials: 'omit', referrerPolicy: 'no-referrer', signal: stop.signal });
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    const reader = response.body.getReader();
    const parts = [];
    for (let size = 0; size <= MOST_BYTES;) {
      const { done, value } = await reader.read();
      if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
      parts.push(value);
      size += value.length;
    }
    throw new Error(`more than ${MOST_BYTES} bytes: ${address}`);
  } finally {
    clearTimeout(timer);
    // What is still on its way is not wanted any more.
    stop.abort();
  }
}

/** A list of what was revoked, with where it was. */
export const listAt = async (address) => ({ address, bytes: await bytesAt(address) });

/** The keys that an issuer publishes: at its own address, or in `jwks.json` beside it. They count for
 * this issuer alone. */
export async function keysOf(address) {
  for (const place of [address, new URL('jwks.json', address).href]) {
    const found = await bytesAt(place).then((bytes) => keySet(new TextDecoder().decode(bytes), place)).catch(() => undefined);
    if (Array.isArray(found?.keys)) return { keys: found.keys.map((key) => ({ ...key, issuer: address })) };
  }
  throw new Error(`no keys at ${address}`);
}
