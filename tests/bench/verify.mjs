// How much script it takes to verify a signed badge in the widget, on a phone's processor (4x slower):
// `judged` is verifying alone, from the bytes of a file to the verdict; `known` is from the moment that the
// learner has chosen the file until the page is told, with asking for the trusted keys, keeping the badge
// and drawing its new state; `shown` until the panel says what was found.
//
// `first` is the first badge of a page: while the learner chooses the file, what verifies is made ready.
// `again` is the same badge once more, and `unready` the first one where there was no time: everything is
// loaded, compiled and started then.
//
//   node tests/bench/verify.mjs DIST RUNS
//
// DIST is the bundle. Prints JSON: for each kind
// of signature each of these in milliseconds, medians of RUNS. Counted is what the page's own thread spends
// with compiling and running script and wasm, in functions that are called, modules and promises. Network,
// layout and what other threads do (WebCrypto, streaming compilation) are not.
import { webcrypto as crypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [dist, runs] = process.argv.slice(2);
const seed = (file) => readFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), '../fuzz', file), 'utf8');
const ISSUER = 'https://ml.example.org/issuer.json';

const METHODS = {
  RS256: [{ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) }],
  ES256: [{ name: 'ECDSA', namedCurve: 'P-256' }, { name: 'ECDSA', hash: 'SHA-256' }],
  EdDSA: [{ name: 'Ed25519' }],
};
const base64url = (bytes) => Buffer.from(bytes).toString('base64url');
const { proof, ...credential } = JSON.parse(seed('seeds/verify/eddsa-rdfc-2022.json'));
const seconds = (date) => Date.parse(date) / 1000;
const claims = {
  ...credential, iss: ISSUER, jti: credential.id, sub: credential.credentialSubject.id,
  nbf: seconds(credential.validFrom), exp: seconds(credential.validUntil),
};
const jwks = JSON.parse(seed('targets/src/jwks.json'));
const badges = {};
for (const [alg, [kind, how = kind]] of Object.entries(METHODS)) {
  const keys = await crypto.subtle.generateKey(kind, true, ['sign', 'verify']);
  const { key_ops, ext, alg: other, ...jwk } = await crypto.subtle.exportKey('jwk', keys.publicKey);
  jwks.keys.push({ ...jwk, issuer: ISSUER });
  const message = [{ alg, typ: 'JWT', jwk }, claims].map((part) => base64url(JSON.stringify(part))).join('.');
  badges[alg] = `${message}.${base64url(await crypto.subtle.sign(how, keys.privateKey, Buffer.from(message)))}`;
}
for (const suite of ['eddsa-jcs-2022', 'eddsa-rdfc-2022']) badges[suite] = seed(`seeds/verify/${suite}.json`);

const module = {
  kind: 'badge', id: 'cv', lang: 'fr', title: 'CV', description: 'Écrire', criteria: 'Quiz',
  achievement: 'https://ml.example.org/cv', issuer: { id: ISSUER, name: 'ML' },
  requires: [{ kind: 'quiz', id: 'cv', title: 'Le CV', score: 80 }],
};
const pages = {
  '/badge.json': ['application/json', JSON.stringify(module)],
  '/jwks.json': ['application/json', JSON.stringify(jwks)],
  '/': ['text/html', '<!doctype html><meta charset="utf-8"><title>Badge</title><script type="module" src="/dist/tremplin.js"></script><tremplin-badge src="/badge.json" issuers="/jwks.json" resume="off"></tremplin-badge>'],
};
const types = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pages[pathname]) return response.setHeader('content-type', pages[pathname][0]).end(pages[pathname][1]);
  if (!pathname.startsWith('/dist/')) return response.writeHead(404).end();
  return response.setHeader('content-type', types[path.extname(pathname)] ?? 'text/plain').end(readFileSync(path.join(dist, path.basename(pathname))));
});
await new Promise((listening) => { server.listen(0, '127.0.0.1', listening); });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });

/** Chooses a file in the widget; resolves to how the badge stands once the verdict is there. Two marks are
 * around it, so that what the bench does itself is not counted. */
const choose = (text) => new Promise((resolve) => {
  const widget = document.querySelector('tremplin-badge');
  let verdict;
  widget.addEventListener('tremplin-verified', ({ detail }) => {
    performance.mark('verify-known');
    verdict = [detail.standing, ...detail.reasons];
  }, { once: true });
  new MutationObserver((_, observer) => {
    if (!verdict || !widget.shadowRoot.querySelector('.panel h3')) return;
    observer.disconnect();
    // Behind what is left of the same task.
    setTimeout(() => {
      performance.mark('verify-shown');
      resolve(verdict);
    });
  }).observe(widget.shadowRoot, { childList: true, subtree: true });
  const input = widget.shadowRoot.querySelector('input[type=file]');
  const list = new DataTransfer();
  list.items.add(new File([text], 'badge'));
  input.files = list.files;
  performance.mark('verify-begin');
  input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
});

/** Verifies without a widget around it; resolves to the verdict. */
async function judge(text) {
  const trusted = await (await fetch('/jwks.json')).json();
  performance.mark('verify-begin');
  // What it fetches, it fetches as the loader does.
  await import('/dist/tremplin.js');
  const { verify } = await import('/dist/tremplin_credential.js');
  const { standing, reasons } = await verify(new TextEncoder().encode(text), { trusted });
  performance.mark('verify-judged');
  return [standing, ...reasons];
}

const SCRIPT = /^(FunctionCall|EvaluateScript|RunMicrotasks|v8\.(evaluateModule|compile\w*|run|callFunction)|V8\..*(Compile|Instantiate|Microtasks).*)$/i;
const LAYOUT = /^(Layout|UpdateLayoutTree)$/;
/** Milliseconds of script on the main thread up to each mark that is there, by the clock of that thread, which stands
 * still while others have the processor: each moment once, however deep in calls, without layout. */
function scripted(events) {
  const begin = events.find(({ name }) => name === 'verify-begin');
  const own = events.filter(({ ph, pid, tid, tdur }) => ph === 'X' && pid === begin.pid && tid === begin.tid && tdur);
  const spans = own.filter(({ name }) => SCRIPT.test(name)).sort((a, b) => a.tts - b.tts);
  const layouts = own.filter(({ name }) => LAYOUT.test(name));
  const upTo = ({ tts: finish }) => {
    let [total, end] = [0, begin.tts];
    for (const { tts, tdur } of spans) {
      const [from, until] = [Math.max(tts, end), Math.min(tts + tdur, finish)];
      if (until <= from) continue;
      total += until - from;
      for (const layout of layouts) if (layout.tts >= from && layout.tts < until) total -= layout.tdur;
      end = until;
    }
    return total / 1000;
  };
  const marks = ['judged', 'known', 'shown'].map((what) => [what, events.find(({ name }) => name === `verify-${what}`)]);
  return Object.fromEntries(marks.filter(([, mark]) => mark).map(([what, mark]) => [what, upTo(mark)]));
}

/** A new page with the badge, and its menu open: what is in that comes with the second part, as it does for
 * the learner. Nothing is cached, not even compiled code. */
async function opened() {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => document.querySelector('tremplin-badge').shadowRoot?.querySelector('.state'));
  await page.locator('tremplin-badge .menu summary').click();
  await page.locator('tremplin-badge input[type=file]').waitFor({ state: 'attached' });
  await page.evaluate(() => new Promise((idle) => { requestIdleCallback(idle, { timeout: 2000 }); }));
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { context, page };
}

/** Opens the file chooser, and takes the two seconds that a learner needs in it at least. */
async function hesitate(page) {
  const chooser = page.waitForEvent('filechooser');
  await page.locator('tremplin-badge label.file').click();
  await chooser;
  await page.waitForTimeout(2000);
}

async function timed(page, act, kind) {
  await browser.startTracing(page, { categories: ['blink.user_timing', 'devtools.timeline', 'v8', 'v8.execute', 'disabled-by-default-v8.compile'] });
  const [standing, ...reasons] = await page.evaluate(act, badges[kind]);
  const trace = JSON.parse(await browser.stopTracing());
  if (standing !== 'valid') throw new Error(`${kind}: ${standing} (${reasons})`);
  return scripted(trace.traceEvents);
}

async function round(act, kind) {
  const cold = await opened();
  const unready = await timed(cold.page, act, kind);
  await cold.context.close();
  const { context, page } = await opened();
  await hesitate(page);
  const [first, again] = [await timed(page, act, kind), await timed(page, act, kind)];
  await context.close();
  return { first, again, unready };
}

const rounds = [];
for (let run = 0; run < +runs; run += 1) {
  for (const kind of Object.keys(badges)) {
    const [alone, widget] = [await round(judge, kind), await round(choose, kind)];
    rounds.push({ kind, ...Object.fromEntries(Object.keys(alone).map((when) => [when, { ...alone[when], ...widget[when] }])) });
  }
}
await browser.close();
server.close();
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
const of = (kind, when) => Object.fromEntries(['judged', 'known', 'shown'].map((what) => [
  what, +median(rounds.filter((one) => one.kind === kind).map((one) => one[when][what])).toFixed(1),
]));
const row = (kind) => Object.fromEntries(['first', 'again', 'unready'].map((when) => [when, of(kind, when)]));
console.log(JSON.stringify(Object.fromEntries(Object.keys(badges).map((kind) => [kind, row(kind)]))));
