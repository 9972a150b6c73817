// Small static server for measurements: several folders under one origin, brotli (quality 11)
// prepared before the first request, content types and cache headers set. No dependency.
//
// HTTP/2 over TLS by default (a throw-away self-signed certificate made with openssl), as partner
// sites are served; `h1` gives plain HTTP/1.1.
import { createHash, X509Certificate } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8', '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.txt': 'text/plain; charset=utf-8', '.map': 'application/json',
  '.woff2': 'font/woff2', '.woff': 'font/woff', '.ttf': 'font/ttf', '.otf': 'font/otf', '.eot': 'application/vnd.ms-fontobject',
  '.png': 'image/png', '.gif': 'image/gif', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.mp3': 'audio/mpeg',
};
const SQUEEZE = new Set(['.html', '.js', '.mjs', '.css', '.json', '.xml', '.svg', '.wasm', '.txt', '.ttf', '.otf', '.eot']);
const CACHE = path.join(os.tmpdir(), 'widget-bench-brotli'); // compressed copies, named by content

function squeeze(raw) {
  const key = path.join(CACHE, createHash('sha256').update(raw).digest('hex'));
  if (existsSync(key)) return readFileSync(key);
  const out = zlib.brotliCompressSync(raw, {
    params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
  });
  writeFileSync(key, out);
  return out;
}

function* walk(dir) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name.startsWith('.git')) continue;
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) yield* walk(full);
    else if (entry.isFile()) yield full;
  }
}

/** Reads every file of every mount into memory, compressed where that helps. */
export function loadFiles(mounts) {
  mkdirSync(CACHE, { recursive: true });
  const files = new Map();
  for (const [prefix, dir] of Object.entries(mounts)) {
    if (!existsSync(dir)) { console.error(`mount ${prefix}: no folder ${dir}, left out`); continue; }
    for (const full of walk(dir)) {
      const ext = path.extname(full).toLowerCase();
      const raw = readFileSync(full);
      const br = SQUEEZE.has(ext) && raw.length > 64 ? squeeze(raw) : null;
      const body = br && br.length < raw.length ? br : raw;
      const headers = {
        'content-type': TYPES[ext] ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': ext === '.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
        'access-control-allow-origin': '*',
        vary: 'accept-encoding',
      };
      if (body === br) headers['content-encoding'] = 'br';
      files.set(prefix + path.relative(dir, full).split(path.sep).join('/'), { body, headers });
    }
  }
  return files;
}

function certificate() {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'widget-bench-tls-'));
  const key = path.join(dir, 'key.pem');
  const cert = path.join(dir, 'cert.pem');
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
    '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(dir, { recursive: true });
  // A browser told to trust exactly this key treats the certificate as valid, so it caches as usual.
  const spki = new X509Certificate(pair.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { ...pair, spki: createHash('sha256').update(spki).digest('base64') };
}

/** Starts the server on loopback; resolves to { base, spki, files, missing, close }. */
export function serve(mounts, { port = 0, h1 = false } = {}) {
  const files = loadFiles(mounts);
  const missing = new Set();
  const handler = (req, res) => {
    let name = decodeURIComponent(req.url.split('?')[0]);
    if (name.endsWith('/')) name += 'index.html';
    const file = files.get(name);
    if (!file) {
      missing.add(name);
      res.writeHead(404, { 'content-type': 'text/plain' });
      return res.end('not found');
    }
    res.writeHead(200, file.headers);
    res.end(req.method === 'HEAD' ? undefined : file.body);
  };
  const tls = h1 ? null : certificate();
  const sessions = new Set();
  const server = h1 ? http.createServer(handler) : http2.createSecureServer({ key: tls.key, cert: tls.cert, allowHTTP1: true }, handler);
  server.on('session', (session) => { sessions.add(session); session.on('close', () => sessions.delete(session)); });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve({
    base: `${h1 ? 'http' : 'https'}://localhost:${server.address().port}`,
    spki: tls?.spki,
    files,
    missing,
    close: () => { server.close(); server.closeAllConnections?.(); for (const session of sessions) session.destroy(); },
  })));
}

/** Mounts of a config file, its folders taken relative to the file. */
export const mountsOf = (config, configPath) => Object.fromEntries(
  Object.entries(config.mounts).map(([prefix, dir]) => [prefix, path.resolve(path.dirname(configPath), dir)]));
