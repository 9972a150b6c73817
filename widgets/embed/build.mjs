// Makes dist/ from what wasm-bindgen wrote: node build.mjs --bindgen DIR --out DIR
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, transform } from 'esbuild';
import { withoutPanics } from './panics.mjs';

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
// What every browser from the wasm floor on understands (see README, "Browsers").
const target = ['chrome96', 'firefox79', 'safari15.1'];

/** What pages load, and the kinds of widgets in it. */
const bundles = { quiz: ['quiz'], flashcards: ['flashcards'], all: ['quiz', 'flashcards'] };

/** `styles:quiz` is views/src/quiz/style.css, minified, as a text. */
const styles = {
  name: 'styles',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^styles:/ }, ({ path: name }) => ({ path: name.slice(7), namespace: 'styles' }));
    onLoad({ filter: /.*/, namespace: 'styles' }, async ({ path: name }) => {
      const file = path.join(views, name === 'theme' ? 'theme.css' : `${name}/style.css`);
      const { code } = await transform(readFileSync(file, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};
/** `bundle` is what one bundle has that others have not: its styles, and the device's part where
 * a kind needs it. */
const parts = (kinds) => ({
  name: 'parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bundle$/ }, () => ({ path: 'bundle', namespace: 'bundle' }));
    onLoad({ filter: /.*/, namespace: 'bundle' }, () => ({
      contents: [
        'import theme from "styles:theme";',
        ...kinds.map((kind) => `import ${kind} from "styles:${kind}";`),
        `export const styles = { ${kinds.map((kind) => `${kind}: theme + ${kind}`)} };`,
        kinds.includes('flashcards') ? 'export { openDeck } from "./device.js";' : 'export const openDeck = undefined;',
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
      let contents = readFileSync(file, 'utf8');
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

const flags = [
  // Twice after flattening finds what once does not: 0.5 kB (brotli) in each bundle.
  '--flatten', '--rereloop', '-Oz', '-Oz',
  // The end of the stack is there, not data: offsets may go into loads and stores, 0.5 kB.
  '--low-memory-unused',
  // Long import names with hashes stand in the wasm and in the glue: 2 kB (brotli) for nothing.
  '--minify-imports-and-exports-and-modules',
  // What rustc has on by default for wasm32-unknown-unknown; --all-features would write a file
  // that no browser loads.
  '--enable-bulk-memory', '--enable-bulk-memory-opt', '--enable-call-indirect-overlong', '--enable-multivalue',
  '--enable-mutable-globals', '--enable-nontrapping-float-to-int', '--enable-reference-types', '--enable-sign-ext',
  '--strip-debug', '--strip-producers', '--strip-target-features',
];
/** wasm-opt takes a while: its result is kept, under what went in. */
async function optimise(name) {
  const raw = path.join(bindgen, `tremplin_${name}_bg.wasm`);
  const run = async (tool, ...args) =>
    (await promisify(execFile)(path.join(here, 'node_modules/.bin', tool), args, { maxBuffer: 1e8 })).stdout;
  const quiet = withoutPanics(readFileSync(raw), await run('wasm-dis', raw));
  const key = createHash('sha256').update(quiet).update(flags.join(' ')).digest('hex').slice(0, 16);
  const optimised = path.join(bindgen, `optimised-${key}.wasm`);
  const names = path.join(bindgen, `optimised-${key}.json`);
  if (!existsSync(names)) {
    const input = path.join(bindgen, `quiet-${key}.wasm`);
    writeFileSync(input, quiet);
    writeFileSync(names, await run('wasm-opt', ...flags, input, '-o', optimised));
  }
  cpSync(optimised, path.join(out, `tremplin_${name}_bg.wasm`));
  return names;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const common = {
  bundle: true,
  charset: 'utf8',
  define: { VERSION: JSON.stringify(version) },
  format: 'esm',
  legalComments: 'none',
  logLevel: 'warning',
  minify: true,
  target,
};
await build({ ...common, entryPoints: { tremplin: source('tremplin.js'), embed: source('embed.js') }, outdir: out });
await Promise.all(Object.entries(bundles).map(async ([name, kinds]) => build({
  ...common,
  plugins: [styles, parts(kinds), glue(name, await optimise(name))],
  entryPoints: { [`tremplin_${name}`]: source('runtime.js') },
  outdir: out,
})));
const classic = ['resize.js', 'offline.js', 'tremplin-sw.js'].map(source);
await build({ ...common, entryPoints: classic, format: 'iife', outdir: out });
for (const file of ['embed.html', 'embed.css', 'embed.config.json', 'tremplin.d.ts']) cpSync(source(file), path.join(out, file));
const schemas = path.join(here, '../../content-schema/schema');
for (const file of readdirSync(schemas)) cpSync(path.join(schemas, file), path.join(out, file));
