// Makes dist/ from what wasm-bindgen wrote: node build.mjs --bindgen DIR --out DIR
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, transform } from 'esbuild';
import { withoutPanics } from './panics.mjs';
import { apart, gates } from './gates.mjs';
import { lean } from './glue.mjs';
import { ordered } from './order.mjs';
import { split, withText } from './split.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const argument = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  if (at < 0) {
    console.error(`build.mjs: --${name} DIR is missing`);
    process.exit(2);
  }
  return path.resolve(process.argv[at + 1]);
};
const bindgen = argument('bindgen');
const out = argument('out');
const source = (file) => path.join(here, 'js', file);
const views = path.join(here, '../views/src');
const { version } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'));
// What every browser from the wasm floor on understands (see docs/en/webmaster.md, "Browsers").
const target = ['chrome96', 'firefox79', 'safari15.1'];

/** What pages load, and the kinds of widgets in it. */
const bundles = { quiz: ['quiz'], flashcards: ['flashcards'], badge: ['badge'], both: ['quiz', 'flashcards'], all: ['quiz', 'flashcards', 'badge'] };

/** `styles:quiz` is views/src/quiz/style.css, `styles:badge/panel` badge/panel.css, minified, as a text. */
const styles = {
  name: 'styles',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^styles:/ }, ({ path: name }) => ({ path: name.slice(7), namespace: 'styles' }));
    onLoad({ filter: /.*/, namespace: 'styles' }, async ({ path: name }) => {
      return { contents: await style(/^theme$|\//.test(name) ? `${name}.css` : `${name}/style.css`), loader: 'text' };
    });
  },
};
async function style(file) {
  const { code } = await transform(readFileSync(path.join(views, file), 'utf8'), { loader: 'css', minify: true });
  return code.trim();
}
/** `words:shelf` is what content-schema/locales/ makes of the sentences of that area. */
const words = {
  name: 'words',
  setup({ onResolve }) {
    onResolve({ filter: /^words:/ }, ({ path: name }) => ({ path: path.join(bindgen, `words/${name.slice(6)}.js`) }));
  },
};
/** The styles that come with the second part of the wasm, as the runtime reads them: JSON. */
async function laterStyles(kinds, build) {
  const shared = await style('later.css');
  const entries = kinds.map(async (kind) => [kind, shared + await style(`${kind}/later.css`)]);
  return JSON.stringify({ build, ...Object.fromEntries(await Promise.all(entries)) });
}
/** The styles of a part that is for a kind of item. */
const ownStyles = async (kind, build) => JSON.stringify({ build, quiz: existsSync(path.join(views, `quiz/items/${kind}.css`)) ? await style(`quiz/items/${kind}.css`) : undefined });
/** Which two parts belong together, from where {@link optimise} keeps their names. */
const buildOf = (names) => /[0-9a-f]{8}(?=\.json$)/.exec(names)[0];
/** `bundle` is what one bundle has that others have not: its styles, and the device's part where
 * a kind needs it. */
const parts = (name, kinds, names) => ({
  name: 'parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bundle$/ }, () => ({ path: 'bundle', namespace: 'bundle' }));
    onLoad({ filter: /.*/, namespace: 'bundle' }, () => ({
      contents: [
        `export const more = "tremplin_${name}_more.wasm", build = "${buildOf(names)}";`,
        ...['typed', 'asked'].map((part) => `export const ${part} = ${kinds.some((kind) => gates[kind][part]) ? `"tremplin_${name}_${part}.wasm"` : undefined};`),
        `export const own = ${kinds.includes('quiz') ? `(kind) => \`tremplin_${name}_\${kind}.wasm\`` : undefined};`,
        'import theme from "styles:theme";',
        ...kinds.map((kind) => `import ${kind} from "styles:${kind}";`),
        `export const styles = { ${kinds.map((kind) => `${kind}: theme + ${kind}`)} };`,
        kinds.includes('flashcards') ? 'export { openDeck } from "./deck.js";' : 'export const openDeck = undefined;',
        kinds.includes('badge') ? 'export { openBadge, openShelf } from "./badge.js";' : 'export const openBadge = undefined, openShelf = undefined;',
      ].join('\n'),
      resolveDir: path.join(here, 'js'),
    }));
  },
});
/** The glue, with the short names that wasm-opt has given to imports and exports. */
const glue = (name, names) => ({
  name: 'bindgen',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bindgen$/ }, () => ({ path: path.join(bindgen, `tremplin_${name}.js`), namespace: 'bindgen' }));
    onLoad({ filter: /.*/, namespace: 'bindgen' }, ({ path: file }) => {
      let contents = lean(readFileSync(file, 'utf8'));
      contents = bundles[name]
        ? contents.replace(/(?<=\n) {4}\w+\([^)]*\) \{\n[^]*?\n {4}\}\n/g, (method) => (new RegExp(`wasm\\.${unasked(name)}\\b`).test(method) ? '' : method))
        : contents.replace(/\nexport class Mounted \{\n[^]*?\n\}\n/, '\n').replace(/\nconst MountedFinalization =[^;]*;/, '');
      const replace = (pattern, text) => {
        if (!contents.match(pattern)) throw new Error(`the glue does not name ${pattern}`);
        contents = contents.replaceAll(pattern, () => text);
      };
      const { imports, exports } = JSON.parse(readFileSync(names, 'utf8'));
      for (const module of new Set(imports.map(([module]) => module))) replace(`"${module}"`, '"a"');
      for (const [, long, short] of imports) replace(new RegExp(`\\b${long}\\b`, 'g'), short);
      for (const [long, short] of exports) contents = contents.replaceAll(new RegExp(`\\bwasm\\.${long}\\b`, 'g'), `wasm.${short}`);
      return { contents };
    });
  },
});

/** What rustc has on by default for wasm32-unknown-unknown; --all-features would write a file that no
 * browser loads. */
const features = [
  '--enable-bulk-memory', '--enable-bulk-memory-opt', '--enable-call-indirect-overlong', '--enable-multivalue',
  '--enable-mutable-globals', '--enable-nontrapping-float-to-int', '--enable-reference-types', '--enable-sign-ext',
];
const smaller = [
  // Twice after flattening finds what once does not: 0.5 kB (brotli) in each bundle.
  '--flatten', '--rereloop', '-Oz', '-Oz', '--converge',
  // Up to this size a copy is as short as a call, once compressed: 0.1 kB.
  '--always-inline-max-function-size=4',
  // The end of the stack is there, not data: offsets may go into loads and stores, 0.5 kB.
  '--low-memory-unused', '--debuginfo',
];
const nameless = [
  // They have been named by their place: see order.mjs.
  '--reorder-functions-by-name',
  '--strip-debug', '--strip-producers', '--strip-target-features',
];
// Long import names with hashes stand in the wasm and in the glue: 2 kB (brotli) for nothing.
const SHORT = '--minify-imports-and-exports-and-modules';
/** What is never called: canonical JSON for values of type `@json`, which contexts.rs leaves undefined; 5 kB
 * (brotli). */
const unreached = { rdf: ['oxjsonld::to_rdf::serialize_canonical_json'] };
/** Exports that a bundle does without: what only decks are asked, and in those that mount nothing what is mounted. */
const unasked = (name) => {
  if (!bundles[name]) return '(?:mounted_\\w+|__wbg_mounted_free|take_words)';
  return bundles[name].includes('flashcards') ? 'none' : 'mounted_(?:merge|complete|refresh)';
};
/** wasm-opt takes a while: its result is kept, under what went in. */
async function optimise(name) {
  const raw = path.join(bindgen, `tremplin_${name}_bg.wasm`);
  const run = async (tool, ...args) =>
    (await promisify(execFile)(path.join(here, 'node_modules/.bin', tool), args, { maxBuffer: 1e8 })).stdout;
  const quiet = withoutPanics(readFileSync(raw), await run('wasm-dis', raw), unreached[name]);
  const kinds = bundles[name] ?? [];
  const own = {};
  for (const kind of bundles[name] ?? [name]) for (const [part, names] of Object.entries(gates[kind] ?? {})) own[part] = [...new Set([...own[part] ?? [], ...names])];
  const inputs = [quiet, [...smaller, ...nameless].join(' '), ...['split.mjs', 'order.mjs'].map((file) => readFileSync(path.join(here, file))), JSON.stringify(own), unasked(name)];
  const key = inputs.reduce((hash, input) => hash.update(input), createHash('sha256')).digest('hex').slice(0, 16);
  const made = (suffix) => path.join(bindgen, `optimised-${key}${suffix}`);
  const names = made('.json');
  if (!existsSync(names)) {
    writeFileSync(made('-quiet.wasm'), quiet);
    const reduce = async (file, part, ...last) => {
      await run('wasm-opt', ...features, ...smaller, file, '-o', made(`${part}-named.wasm`));
      writeFileSync(made(`${part}-ordered.wasm`), ordered(readFileSync(made(`${part}-named.wasm`))));
      return run('wasm-opt', ...features, ...last, ...nameless, made(`${part}-ordered.wasm`), '-o', made(`${part}.wasm`));
    };
    const text = (await run('wasm-dis', made('-quiet.wasm'))).replace(new RegExp(`\\n \\(export "${unasked(name)}" [^\\n]*`, 'g'), '');
    const { first, rest } = own.more ? split(text, own) : { first: text, rest: {} };
    writeFileSync(made('.wat'), first);
    const given = JSON.parse(await reduce(made('.wat'), '', SHORT));
    for (const [part, text] of Object.entries(rest)) {
      writeFileSync(made(`-${part}.wat`), text(given));
      await reduce(made(`-${part}.wat`), `-${part}`);
    }
    writeFileSync(names, JSON.stringify(given));
  }
  cpSync(made('.wasm'), path.join(out, `tremplin_${name}_bg.wasm`));
  for (const part of Object.keys(own)) {
    const styles = apart[part] ? await ownStyles(part, buildOf(names)) : await laterStyles(part === 'more' ? kinds : [], buildOf(names));
    writeFileSync(path.join(out, `tremplin_${name}_${part}.wasm`), withText(readFileSync(made(`-${part}.wasm`)), 'styles', styles));
  }
  return names;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
/** Parts of npm that are in the bundle, for dist/LICENSES.txt. */
const bundled = new Set();
const licences = {
  name: 'licences',
  setup({ onEnd }) {
    onEnd(({ metafile }) => {
      for (const file of Object.keys(metafile?.inputs ?? {})) {
        const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
        if (found) bundled.add(found[1]);
      }
    });
  },
};
const common = {
  bundle: true,
  charset: 'utf8',
  define: { VERSION: JSON.stringify(version), APART: JSON.stringify(apart) },
  format: 'esm',
  legalComments: 'none',
  logLevel: 'warning',
  // A sentence that a catalogue has not stops the build.
  logOverride: { 'import-is-undefined': 'error' },
  metafile: true,
  minify: true,
  plugins: [licences, words],
  target,
};
await build({ ...common, entryPoints: { tremplin: source('tremplin.js'), embed: source('embed.js') }, outdir: out });
await Promise.all(Object.entries(bundles).map(async ([name, kinds]) => {
  const names = await optimise(name);
  return build({
    ...common,
    plugins: [...common.plugins, styles, parts(name, kinds, names), glue(name, names)],
    entryPoints: { [`tremplin_${name}`]: source('runtime.js') },
    outdir: out,
  });
}));
for (const [name, entry] of [['credential', 'index'], ['rdf', 'rdf']]) {
  await build({
    ...common,
    plugins: [...common.plugins, styles, ...(({ names }) => [parts(name, [], names), glue(name, names)])({ names: await optimise(name) })],
    entryPoints: { [`tremplin_${name}`]: source(`credential/${entry}.js`) },
    outdir: out,
  });
}
await build({
  ...common,
  entryPoints: {
    tremplin_ask: source('credential/acts.js'),
    tremplin_certificate: source('credential/certificate.js'),
    tremplin_end: source('end.js'),
    ...Object.fromEntries(readdirSync(source('items')).map((file) => [`tremplin_${file.slice(0, -3)}`, source(`items/${file}`)])),
    tremplin_shelf: source('credential/mount-shelf.js'),
  },
  outdir: out,
});
const classic = ['resize.js', 'offline.js', 'tremplin-sw.js'].map(source);
await build({ ...common, entryPoints: classic, format: 'iife', outdir: out });
for (const file of readdirSync(path.join(bindgen, 'words'))) {
  // Those of the first screen have no part in their name.
  if (file.endsWith('.txt')) cpSync(path.join(bindgen, 'words', file), path.join(out, `tremplin_words_${file.replace('_first', '')}`));
}
for (const file of ['embed.html', 'embed.css', 'embed.config.json', 'tremplin.d.ts']) cpSync(source(file), path.join(out, file));
const schemas = path.join(here, '../../content-schema/schema');
for (const file of readdirSync(schemas)) cpSync(path.join(schemas, file), path.join(out, file));
writeFileSync(path.join(bindgen, 'bundled.json'), JSON.stringify([...bundled].sort()));
