// Measures cold loads of widget pages in Chromium under emulated networks.
//
//   node measure.mjs [--config rows.json] [--out results.json] [--runs 5] [--only regex,regex]
//                    [--profiles none,slow4g,slow3g] [--warm] [--h1] [--limit 90] [--chromium /usr/bin/chromium]
//
// See ../README.md for what each number means and how to add a row.
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { mountsOf, serve } from './server.mjs';

const flag = (name) => process.argv.includes(`--${name}`);
const arg = (name, otherwise) => { const i = process.argv.indexOf(`--${name}`); return i < 0 ? otherwise : process.argv[i + 1]; };

const kbps = (k) => (k * 1000) / 8;
export const PROFILES = {
  none: { label: 'unthrottled', cpu: 1 },
  slow4g: { label: 'Slow 4G, CPU 4x', cpu: 4, net: { latency: 150, downloadThroughput: kbps(1600), uploadThroughput: kbps(750) } },
  slow3g: { label: 'Slow 3G, CPU 4x', cpu: 4, net: { latency: 400, downloadThroughput: kbps(400), uploadThroughput: kbps(400) } },
};
const PHONE = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'fr-FR' };
const LIMIT = Number(arg('limit', 90)) * 1000; // ms for one visit to become interactive
const QUIET = 500; // ms without network activity that count as settled

/** Runs inside the page, before any of its scripts. */
function probe({ row, retry }) {
  if (window !== window.top) return;
  const inside = (node) => node.shadowRoot ?? node.contentDocument ?? node;
  // CSS selectors joined by " >>> ", which steps into an open shadow root or a same-origin iframe.
  const all = (path, from) => path.split('>>>').map((s) => s.trim()).reduce((roots, selector, i) => {
    const bases = i ? roots.map(inside) : roots;
    return selector ? bases.flatMap((b) => [...b.querySelectorAll(selector)]) : bases;
  }, [from]);
  const centre = (node) => {
    let { left, top, width, height } = node.getBoundingClientRect();
    if (!width || !height || !node.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return null;
    let x = left + width / 2;
    let y = top + height / 2;
    for (let frame = node.ownerDocument.defaultView?.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement) {
      const r = frame.getBoundingClientRect();
      if (x < 0 || y < 0 || x > r.width || y > r.height) return null; // clipped by a frame still too small
      x += r.left;
      y += r.top;
    }
    return { x, y };
  };
  const instances = () => (document.body ? all(row.instance, document) : []);
  const find = (path) => { const host = instances()[0]; return host && all(path, host)[0]; };
  const spot = (path) => { const node = find(path); return node ? centre(node) : null; };
  const frame = () => new Promise((r) => requestAnimationFrame(r));

  const wb = (window.__wb = { visible: null, interactive: null, cls: 0, tbt: 0, lcp: null, fcp: null });
  (async () => {
    if (row.steps) return; // the answer is not there before them: `target` sees when it is
    while (!spot(row.answer)) await frame();
    wb.visible ??= performance.now();
  })();
  wb.target = async (path) => {
    for (;;) {
      await frame(); // none comes while a stylesheet still blocks the first paint
      const at = spot(path);
      if (!at) continue;
      if (path === row.answer) wb.visible ??= performance.now();
      if (at.y > 0 && at.y < innerHeight && at.x > 0 && at.x < innerWidth) return at;
      find(path).scrollIntoView({ block: 'center', behavior: 'instant' });
    }
  };
  wb.done = (path) => Boolean(find(path));
  wb.reflected = async (path) => {
    const until = performance.now() + retry;
    for (;;) {
      if (wb.done(path)) return (wb.interactive ??= performance.now());
      if (performance.now() > until) return null;
      await new Promise((r) => setTimeout(r, 4));
    }
  };

  let window0 = null; // CLS: largest session window, as web-vitals has it
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) {
      if (e.hadRecentInput) continue;
      if (window0 && e.startTime - window0.last < 1000 && e.startTime - window0.first < 5000) window0.sum += e.value;
      else window0 = { first: e.startTime, sum: e.value };
      window0.last = e.startTime;
      wb.cls = Math.max(wb.cls, window0.sum);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { for (const e of list.getEntries()) wb.tbt += Math.max(0, e.duration - 50); }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => { wb.lcp = list.getEntries().at(-1).startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => { for (const e of list.getEntries()) if (e.name === 'first-contentful-paint') wb.fcp = e.startTime; }).observe({ type: 'paint', buffered: true });
}

/** Counts what crosses the wire, as Chromium saw it. */
function watchNetwork(cdp) {
  const live = new Map();
  const w = { requests: 0, cached: 0, encoded: 0, decoded: 0, errors: [], types: {}, quietSince: Date.now(), busy: () => live.size > 0 };
  const end = (id) => { const r = live.get(id); live.delete(id); w.quietSince = Date.now(); return r; };
  const count = (r) => {
    if (r.cached) { w.cached++; return; }
    w.requests++;
    const t = (w.types[r.type] ??= { requests: 0, encoded: 0 });
    t.requests++;
    return t;
  };
  cdp.on('Network.requestWillBeSent', (e) => {
    if (/^(data|blob):/.test(e.request.url)) return;
    live.set(e.requestId, { url: e.request.url, type: e.type, decoded: 0 });
  });
  cdp.on('Network.requestServedFromCache', (e) => { const r = live.get(e.requestId); if (r) r.cached = true; });
  cdp.on('Network.responseReceived', (e) => {
    const r = live.get(e.requestId);
    if (!r) return;
    r.cached ||= e.response.fromDiskCache || e.response.fromServiceWorker;
    if (e.response.status >= 400) w.errors.push(`${e.response.status} ${r.url}`);
  });
  cdp.on('Network.dataReceived', (e) => { const r = live.get(e.requestId); if (r) r.decoded += e.dataLength; });
  cdp.on('Network.loadingFinished', (e) => {
    const r = end(e.requestId);
    if (!r) return;
    r.cached ||= !e.encodedDataLength; // joined another request for the same resource
    const t = count(r);
    if (!t) return;
    w.encoded += e.encodedDataLength;
    w.decoded += r.decoded;
    t.encoded += e.encodedDataLength;
  });
  cdp.on('Network.loadingFailed', (e) => { const r = end(e.requestId); if (r) { count(r); w.errors.push(`failed ${r.url} ${e.errorText}`); } });
  return w;
}

const within = (promise, ms, what) => {
  let timer;
  return Promise.race([promise, new Promise((_, no) => { timer = setTimeout(() => no(new Error(`${what}: not within ${ms} ms`)), ms); })])
    .finally(() => clearTimeout(timer));
};

async function interact(page, row) {
  for (const [i, path] of [...(row.steps ?? []), row.answer].entries()) {
    const last = i === (row.steps?.length ?? 0);
    const effect = last ? row.reflected : row.steps[i + 1] ?? row.answer;
    if (await page.evaluate((p) => __wb.done(p), effect) && last) throw new Error(`${row.id}: "${effect}" holds before the click`);
    for (;;) {
      const { x, y } = await page.evaluate((p) => __wb.target(p), path);
      await page.touchscreen.tap(x, y);
      if (await page.evaluate((p) => __wb.reflected(p), effect)) break;
    }
    if (!last) await page.evaluate(() => { __wb.interactive = null; });
  }
}

async function visit(browser, base, row, profile, { warm } = {}) {
  const context = await browser.newContext({ ...PHONE, bypassCSP: true, ignoreHTTPSErrors: Boolean(row.ignoreHttpsErrors) });
  try {
    const page = await context.newPage();
    const problems = [];
    page.on('pageerror', (e) => problems.push(String(e)));
    await page.addInitScript(probe, { row, retry: row.retry ?? 50 });
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Performance.enable');
    if (profile.net) await cdp.send('Network.emulateNetworkConditions', { offline: false, ...profile.net });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: profile.cpu });

    const once = async () => {
      const net = watchNetwork(cdp);
      const before = await metrics(cdp);
      await page.goto(new URL(row.url, base).href, { waitUntil: 'commit', timeout: LIMIT });
      await within(interact(page, row), LIMIT, row.id);
      const atInteractive = { requests: net.requests, encoded: net.encoded };
      const deadline = Date.now() + 30_000;
      while ((net.busy() || Date.now() - net.quietSince < QUIET) && Date.now() < deadline) await page.waitForTimeout(50);
      await page.evaluate(() => new Promise((r) => requestIdleCallback(r, { timeout: 5000 })));
      const seen = await page.evaluate(() => ({ ...__wb }));
      const after = await metrics(cdp);
      await cdp.send('HeapProfiler.collectGarbage');
      const gone = await metrics(cdp);
      return {
        visible: seen.visible, interactive: seen.interactive,
        fcp: seen.fcp, lcp: seen.lcp, cls: seen.cls, tbt: seen.tbt,
        requests: net.requests, cached: net.cached, encoded: net.encoded, decoded: net.decoded, types: net.types,
        requestsAtInteractive: atInteractive.requests, encodedAtInteractive: atInteractive.encoded,
        // Chromium restarts these at each navigation; ProcessTime runs on, and has the other threads (wasm compilation) in it.
        script: after.ScriptDuration * 1000, compile: (after.V8CompileDuration ?? 0) * 1000,
        layout: (after.LayoutDuration + after.RecalcStyleDuration) * 1000, task: after.TaskDuration * 1000,
        process: (after.ProcessTime - before.ProcessTime) * 1000,
        heap: gone.JSHeapUsedSize, nodes: gone.Nodes, frames: page.frames().length,
        errors: [...net.errors], problems: [...problems],
      };
    };
    const cold = await once();
    if (warm) {
      cdp.removeAllListeners();
      const again = await once();
      cold.warm = { interactive: again.interactive, requests: again.requests, cached: again.cached, encoded: again.encoded, task: again.task };
    }
    return cold;
  } finally {
    await context.close();
  }
}

const metrics = async (cdp) => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map((m) => [m.name, m.value]));

const median = (values) => {
  const v = values.filter((x) => typeof x === 'number').sort((a, b) => a - b);
  return v.length ? (v[(v.length - 1) >> 1] + v[v.length >> 1]) / 2 : null;
};
function summarise(runs) {
  const out = {};
  for (const key of Object.keys(runs[0])) if (typeof runs[0][key] === 'number' || runs[0][key] === null) out[key] = median(runs.map((r) => r[key]));
  out.spread = Math.max(...runs.map((r) => r.interactive)) - Math.min(...runs.map((r) => r.interactive));
  out.types = runs[0].types;
  out.errors = [...new Set(runs.flatMap((r) => r.errors))];
  out.problems = [...new Set(runs.flatMap((r) => r.problems))];
  if (runs[0].warm) out.warm = Object.fromEntries(Object.keys(runs[0].warm).map((k) => [k, median(runs.map((r) => r.warm[k]))]));
  return out;
}

const kb = (bytes) => (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0);
const s = (ms) => (ms === null || ms === undefined ? '–' : (ms / 1000).toFixed(2));
export function table(results) {
  const lines = [];
  for (const [key, profile] of Object.entries(PROFILES)) {
    const rows = Object.values(results.rows).filter((r) => r.profiles[key]);
    if (!rows.length) continue;
    lines.push('', `### ${profile.label}`, '',
      '| row | requests | kB wire | kB decoded | visible s | interactive s | script ms | task ms | TBT ms | heap MB | nodes | CLS |',
      '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
    for (const r of rows) {
      const m = r.profiles[key];
      lines.push(`| ${r.row.id} | ${m.requests} | ${kb(m.encoded)} | ${kb(m.decoded)} | ${s(m.visible)} | ${s(m.interactive)} | ${m.script.toFixed(0)} | ${m.task.toFixed(0)} | ${m.tbt.toFixed(0)} | ${(m.heap / 1e6).toFixed(1)} | ${m.nodes} | ${m.cls.toFixed(3)} |`);
    }
  }
  const withWarm = Object.values(results.rows).flatMap((r) => Object.entries(r.profiles).filter(([, m]) => m.warm).map(([key, m]) => ({ r, key, w: m.warm })));
  if (withWarm.length) {
    lines.push('', '### second visit, same browser', '', '| row | profile | interactive s | requests | kB wire | task ms |', '|---|---|--:|--:|--:|--:|');
    for (const { r, key, w } of withWarm) lines.push(`| ${r.row.id} | ${key} | ${s(w.interactive)} | ${w.requests} | ${kb(w.encoded)} | ${w.task.toFixed(0)} |`);
  }
  return lines.join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const configPath = path.resolve(arg('config', 'rows.json'));
  const config = JSON.parse(readFileSync(configPath, 'utf8'));
  const only = arg('only', '').split(',').filter(Boolean).map((o) => new RegExp(o));
  const rows = config.rows.filter((r) => !only.length || only.some((o) => o.test(r.id)));
  const profiles = arg('profiles', Object.keys(PROFILES).join(',')).split(',');
  const runs = Number(arg('runs', 5));
  const server = await serve(mountsOf(config, configPath), { h1: flag('h1') });
  const browser = await chromium.launch({
    executablePath: arg('chromium', '/usr/bin/chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ...(server.spki ? [`--ignore-certificate-errors-spki-list=${server.spki}`] : [])],
  });
  const results = {
    date: new Date().toISOString(), browser: browser.version(), cpu: os.cpus()[0].model, cores: os.cpus().length, runs, protocol: flag('h1') ? 'HTTP/1.1' : 'HTTP/2',
    load: [os.loadavg()[0]], rows: Object.fromEntries(rows.map((row) => [row.id, { row, profiles: {} }])),
  };
  const failed = new Map();
  try {
    for (const key of profiles) {
      const gathered = new Map();
      for (let i = 0; i < runs; i++) { // runs outermost: a busy moment of the machine spreads over rows
        for (const row of rows) {
          if (failed.has(row.id)) continue;
          try {
            const m = await visit(browser, server.base, row, PROFILES[key], { warm: flag('warm') });
            gathered.set(row.id, [...(gathered.get(row.id) ?? []), m]);
            console.error(`${key} ${i + 1}/${runs} ${row.id}: ${m.requests} requests, ${kb(m.encoded)} kB, interactive ${s(m.interactive)} s`);
          } catch (e) {
            failed.set(row.id, String(e.message ?? e));
            console.error(`${key} ${i + 1}/${runs} ${row.id}: FAILED ${e.message ?? e}`);
          }
        }
        results.load.push(os.loadavg()[0]);
      }
      for (const [id, list] of gathered) results.rows[id].profiles[key] = summarise(list);
    }
  } finally {
    await browser.close();
    server.close();
  }
  if (failed.size) results.failed = Object.fromEntries(failed);
  if (server.missing.size) console.error('404:', [...server.missing].join(' '));
  writeFileSync(arg('out', 'results.json'), JSON.stringify(results, null, 1));
  console.log(table(results));
}
