// The package for npm, judged by others, imported on a server, built into apps: node --test tests/npm/*.test.mjs
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build, createServer } from 'vite';
import { says } from '../../widgets/embed/js/attributes.js';
import { NAMES } from '../../widgets/embed/js/events.js';
import { archive, built, here, installed, root } from './setup.mjs';

const run = promisify(execFile);
const program = (name) => path.join(here, 'node_modules/.bin', name);
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const own = json(path.join(installed, 'package.json'));
/** Runs a checker of types; what it says on failure is what the test says. */
const check = (name, ...args) => run(program(name), args, { cwd: here }).catch(({ stdout, stderr }) => assert.fail(`${stdout}${stderr}`));

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: installed, strict: true, pack: false });
  assert.deepEqual(messages.map((message) => formatMessage(message, own)), []);
});

test('the types are found in every way of resolving that knows exports', async () => {
  await check('attw', archive, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji', '--no-color', '--no-definitely-typed');
});

test('npm would pack the same files', () => {
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: installed, encoding: 'utf8' });
  const packed = JSON.parse(said)[0].files.map((file) => file.path).sort();
  const there = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(installed, path.join(entry.parentPath, entry.name))).sort();
  assert.deepEqual(packed, there);
});

test('each file of the bundle is in it', () => {
  const files = readdirSync(path.join(root, 'dist')).sort();
  assert.deepEqual(readdirSync(path.join(installed, 'dist')).sort(), files);
  assert.ok(files.includes('tremplin_quiz_bg.wasm'));
});

test('on a server nothing looks for a window', async () => {
  const code = `
    for (const name of ['window', 'self', 'location', 'customElements', 'HTMLElement', 'localStorage']) {
      Object.defineProperty(globalThis, name, { get() { throw new Error('somebody asked for ' + name); } });
    }
    for (const entry of ${JSON.stringify(Object.keys(own.exports).filter((entry) => !/json|\*/.test(entry)))}) {
      await import('tremplin-widgets' + entry.slice(1));
    }
    await (await import('tremplin-widgets/define')).define('/tremplin/');
    console.log('done');`;
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: here });
  assert.equal(stdout, 'done\n');
  assert.equal(stderr, '');
});

test('each file can be copied by its own name, and all of them by the program', async () => {
  const { resolve } = import.meta;
  assert.equal(resolve('tremplin-widgets/dist/tremplin_quiz_bg.wasm'), pathToFileURL(path.join(installed, 'dist/tremplin_quiz_bg.wasm')).href);
  const folder = path.join(built, 'copied/tremplin');
  rmSync(path.dirname(folder), { recursive: true, force: true });
  await run(process.execPath, [path.join(installed, own.bin['tremplin-widgets']), folder]);
  assert.deepEqual(readdirSync(folder).sort(), readdirSync(path.join(installed, 'dist')).sort());
  await assert.rejects(run(process.execPath, [path.join(installed, 'copy.js')]), { code: 2, stderr: 'usage: tremplin-widgets FOLDER\n' });
});

test('the manifest follows the schema, and names what the program knows', () => {
  const manifest = json(path.join(installed, own.customElements));
  const validate = new Ajv({ allowUnionTypes: true }).compile(json(path.join(here, 'node_modules/custom-elements-manifest/schema.json')));
  assert.ok(validate(manifest), JSON.stringify(validate.errors, null, 1));
  const [{ path: loader, declarations, exports }] = manifest.modules;
  assert.ok(existsSync(path.join(installed, loader)));
  const tags = readFileSync(path.join(installed, 'tags.d.ts'), 'utf8').split('interface TremplinTags {')[1].split('\n}')[0].match(/tremplin-\w+/g);
  assert.deepEqual(exports.map(({ name }) => name), tags);
  const all = (member) => [...new Set(declarations.flatMap((one) => one[member].map(({ name }) => name)))].sort();

  const reference = readFileSync(path.join(root, 'docs/en/reference.md'), 'utf8');
  // The lists of the reference are held to the program by tests/tests/documents.
  const part = (heading) => reference.split(`\n## ${heading}\n`)[1].split('\n## ')[0];
  const code = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word);
  const cells = (text) => [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, word]) => word);
  // It stands on tags alone: no other form passes on who asks for opinions.
  const alone = 'surveys';
  assert.ok(!says(alone, 'event'));
  assert.deepEqual(all('attributes').filter((name) => name !== alone), cells(part('Attributes')).sort());
  for (const { name, type } of declarations.flatMap(({ attributes }) => attributes)) {
    if (name === alone) continue;
    const values = [...type.text.matchAll(/'([^']+)'/g)].map(([, value]) => value);
    for (const value of values.length ? values : ['7']) assert.ok(says(name, value), `${name}=${value}`);
  }
  assert.deepEqual(all('events'), NAMES.map((name) => `tremplin-${name}`).sort());
  const [properties, parts] = part('Style properties and parts').split('\n\nParts');
  assert.deepEqual(all('cssProperties'), code(properties).sort());
  assert.deepEqual(all('cssParts'), code(parts).filter((name) => !name.includes('::')).sort());
});

// Each in a program of its own, side by side.
describe('types', { concurrency: true }, () => {
  test('of the DOM and of React', () => check('tsc', '-p', '.'));
  test('of Preact', () => check('tsc', '-p', 'types/preact'));
  test('of Vue', () => check('vue-tsc', '-p', 'types/vue'));
  test('of Svelte', async () => {
    const { stdout } = await run(program('svelte-check'), ['--workspace', 'types/svelte', '--tsconfig', './tsconfig.json', '--output', 'machine'], { cwd: here })
      .catch((failed) => failed);
    const found = [...stdout.matchAll(/ERROR "([^"]+)" (\d+):/g)].map(([, file, line]) => `${file}:${line}`);
    assert.deepEqual(found, ['Wrong.svelte:6', 'Wrong.svelte:7', 'Wrong.svelte:8'], stdout);
  });
});

test('Vite serves the files while developing, as they are', async () => {
  const server = await createServer({ root: path.join(here, 'vite'), configFile: path.join(here, 'vite/vite.config.js'), server: { port: 0, host: '127.0.0.1' } });
  try {
    await server.listen();
    const address = `http://127.0.0.1:${server.httpServer.address().port}/`;
    const [page, define] = await Promise.all(['main.js', 'node_modules/tremplin-widgets/define.js'].map((file) => server.environments.client.transformRequest(`/${file}`.replace('/node_modules', `/@fs${here}/node_modules`))));
    assert.match(page.code, /tremplin-widgets\/index\.js/);
    const [, folder] = /new URL\("([^"]+)", location\.href\)/.exec(define.code);
    for (const [file, type] of [['tremplin.js', 'text/javascript'], ['tremplin_quiz_bg.wasm', 'application/wasm'], ['embed.html', 'text/html; charset=utf-8']]) {
      const response = await fetch(new URL(`${folder}${file}`, address));
      assert.equal(response.headers.get('content-type'), type);
      assert.deepEqual(Buffer.from(await response.arrayBuffer()), readFileSync(path.join(installed, 'dist', file)));
    }
    assert.equal((await fetch(new URL(`${folder}nowhere.wasm`, address))).status, 404);
  } finally {
    await server.close();
  }
});

test('Vite builds an app with the plugin', async () => {
  const out = path.join(built, 'vite');
  await build({ root: path.join(here, 'vite'), configFile: path.join(here, 'vite/vite.config.js'), build: { outDir: out, emptyOutDir: true } });
  assert.deepEqual(readdirSync(path.join(out, 'tremplin', own.version)).sort(), readdirSync(path.join(installed, 'dist')).sort());
});

test('React renders the tags on a server, for an app with the files beside it', async () => {
  const app = path.join(here, 'ssr');
  const out = path.join(built, 'ssr');
  const own = { root: app, configFile: path.join(app, 'vite.config.js') };
  await build({ ...own, build: { outDir: out, emptyOutDir: true } });
  // Below the tests, so that Node finds React.
  const server = path.join(here, 'node_modules/.ssr');
  await build({ ...own, build: { outDir: server, emptyOutDir: true, ssr: 'server.tsx' } });
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', `
    import { render } from ${JSON.stringify(pathToFileURL(path.join(server, 'server.js')).href)};
    process.stdout.write(render());`]);
  assert.match(stdout, /<tremplin-quiz src="\/content\/bienvenue\.json" style="display:block;min-height:36rem">Un quiz<\/tremplin-quiz>/);
  assert.match(stdout, /<tremplin-flashcards [^>]*mode="discover"[^>]*>Des cartes</);
  const page = readFileSync(path.join(out, 'index.html'), 'utf8');
  writeFileSync(path.join(out, 'index.html'), page.replace('<!--app-->', () => stdout));
  mkdirSync(path.join(out, 'tremplin'));
  cpSync(path.join(installed, 'dist'), path.join(out, 'tremplin'), { recursive: true });
});
