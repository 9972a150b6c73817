// How long a deck takes from the request to the first card that can be turned: of 20 and of 10,000
// cards in turn, in one run, on a phone's processor (4x slower) and network (9 Mbit/s, 60 ms).
//
//   node tests/bench/deck.mjs DIST RUNS
//
// DIST is the bundle. Prints JSON.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const [dist, runs] = process.argv.slice(2);
const SIZES = [20, 10_000];

const deck = (count, run) => JSON.stringify({
  kind: 'flashcards', id: `deck-${count}-${run}`, lang: 'fr', title: `${count} cartes`,
  cards: Array.from({ length: count }, (_, n) => ({
    id: `c${n}`,
    front: `Que veut dire le **mot numéro ${n}** ?`,
    back: 'Une courte explication, en une phrase que l’on lit *une fois* et que l’on retient.',
    example: `Voici le mot ${n} dans une phrase.`,
    tags: ['mots'],
  })),
});
const types = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const [, count, run] = /^\/deck-(\d+)-(\d+)\.json$/.exec(pathname) ?? [];
  if (count) return response.setHeader('content-type', 'application/json').setHeader('content-encoding', 'gzip').end(gzipSync(deck(+count, run)));
  if (pathname.startsWith('/dist/')) {
    const file = path.join(dist, path.basename(pathname));
    return response.setHeader('content-type', types[path.extname(file)] ?? 'text/plain').end(readFileSync(file));
  }
  return response.setHeader('content-type', 'text/html').end('<!doctype html><title>Decks</title><script type="module" src="/dist/tremplin.js"></script><main></main>');
});
await new Promise((listening) => { server.listen(0, '127.0.0.1', listening); });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
await session.send('Network.enable');
await session.send('Network.emulateNetworkConditions', { offline: false, latency: 60, downloadThroughput: 9e6 / 8, uploadThroughput: 1.5e6 / 8 });
await page.goto(`http://127.0.0.1:${server.address().port}/`);

/** Milliseconds from the request of the deck to its first card, and to its last byte. */
const measure = (count, run) => page.evaluate(([count, run]) => new Promise((resolve) => {
  const widget = document.createElement('tremplin-flashcards');
  const src = new URL(`/deck-${count}-${run}.json`, location.href).href;
  widget.setAttribute('src', src);
  document.querySelector('main').append(widget);
  let first;
  new MutationObserver((_, observer) => {
    if (!widget.shadowRoot.querySelector('[data-card]')) return;
    first = performance.now();
    observer.disconnect();
  }).observe(widget.shadowRoot, { childList: true, subtree: true });
  widget.addEventListener('tremplin-ready', () => {
    const [{ startTime, responseEnd }] = performance.getEntriesByName(src);
    // The rest of a long deck is read after this: the next round waits until the page is idle.
    setTimeout(() => requestIdleCallback(() => { widget.remove(); resolve([first - startTime, responseEnd - startTime]); }), 100);
  });
}), [count, run]);
const times = { 20: [], 10_000: [] };
const arrivals = { 20: [], 10_000: [] };
for (let run = -1; run < +runs; run += 1) {
  for (const count of SIZES) {
    const [time, arrival] = await measure(count, Math.abs(run) + (run < 0 ? 1e6 : 0));
    if (run < 0) continue;
    times[count].push(time);
    arrivals[count].push(arrival);
  }
}
await browser.close();
server.close();
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
const [small, large] = SIZES.map((count) => median(times[count]));
const [smallArrival, largeArrival] = SIZES.map((count) => median(arrivals[count]));
console.log(JSON.stringify({ small, large, ratio: large / small, smallArrival, largeArrival }));
