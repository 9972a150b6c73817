// Makes dist/ from what wasm-bindgen and xtask/src/parts.rs wrote: node build.mjs --bindgen DIR --out DIR
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { lean } from './glue.mjs';

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
// What every browser from the wasm floor on understands (see docs/en/webmaster.md, "Browsers").
const target = ['chrome96', 'firefox79', 'safari15.1'];

/** Of which build a file is: a hash of everything that scripts fetch, which stands here until all is written. Loader,
 * scripts, wasm and words of one build have the same, and what has another is fetched again. */
const STAMP = '@build@@';
/** The same for the hash of the table of hashes. */
const HASH = `sha256-${'@'.repeat(44)}`;
/** The table: what a page with a hash for the loader wants of all that the loader fetches. */
const TABLE = 'tremplin_integrity.js';

/** The kinds of widgets: the list in content-schema/model/src/kind.rs. */
const KINDS = JSON.parse(readFileSync(path.join(bindgen, 'kinds.json'), 'utf8'));
/** What pages load, and the kinds of widgets in it. */
const bundles = { ...Object.fromEntries(KINDS.map((kind) => [kind, [kind]])), all: KINDS };

/** Of each bundle, as xtask/src/parts.rs says it: the short names of imports and exports, and its parts with what of a module asks for each: the name of a member, and its value where it is one of several. */
const cut = Object.fromEntries([...Object.keys(bundles), 'credential', 'rdf'].map((name) => [
  name, JSON.parse(readFileSync(path.join(bindgen, `parts/${name}.json`), 'utf8')),
]));
/** The parts of each bundle. */
const PARTS = Object.fromEntries(Object.entries(cut).map(([name, { parts }]) => [name, Object.keys(parts)]));
/** The parts without which a module cannot be read. */
const apart = Object.fromEntries(Object.values(cut).flatMap(({ parts }) => Object.entries(parts)).filter(([, askedBy]) => askedBy.length).sort());

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
async function laterStyles(kinds) {
  const shared = await style('later.css');
  const entries = kinds.map(async (kind) => [kind, shared + await style(`${kind}/later.css`)]);
  return JSON.stringify({ build: STAMP, ...Object.fromEntries(await Promise.all(entries)) });
}
/** The styles of a part that is for a kind of item or for what else some quizzes have, and whether it has a script for gestures. */
const ownStyles = async (kind) => JSON.stringify({
  build: STAMP,
  quiz: (await Promise.all([`quiz/items/${kind}.css`, `quiz/${kind}.css`].filter((file) => existsSync(path.join(views, file))).map(style)))[0],
  script: existsSync(source(`items/${kind}.js`)) || undefined,
});
const hasScript = (kind) => existsSync(source(`kinds/${kind}.js`));
/** `bundle` is what one bundle has that others have not: its styles, and the script of a kind where it has one. */
const parts = (name, kinds) => ({
  name: 'parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bundle$/ }, () => ({ path: 'bundle', namespace: 'bundle' }));
    onLoad({ filter: /.*/, namespace: 'bundle' }, () => ({
      contents: [
        `export const first = "tremplin_${name}_bg.wasm", more = "tremplin_${name}_more.wasm";`,
        ...['typed', 'asked', 'shelf'].map((part) => `export const ${part} = ${cut[name].parts[part] ? `"tremplin_${name}_${part}.wasm"` : undefined};`),
        `export const own = ${kinds.includes('quiz') ? `(kind) => \`tremplin_${name}_\${kind}.wasm\`` : undefined};`,
        'import theme from "styles:theme";',
        ...kinds.map((kind) => `import ${kind} from "styles:${kind}";`),
        `export const styles = { ${kinds.map((kind) => `${kind}: theme + ${kind}`)} };`,
        cut[name].exports.some(([long]) => long === 'write') ? 'export { paper } from "./paper.js";' : 'export const paper = undefined;',
        ...kinds.filter(hasScript).map((kind) => `import { open as open_${kind} } from "./kinds/${kind}.js";`),
        `export const opens = { ${kinds.filter(hasScript).map((kind) => `${kind}: open_${kind}`)} };`,
      ].join('\n'),
      resolveDir: path.join(here, 'js'),
    }));
  },
});
/** The glue, with the short names of imports and exports. */
const glue = (name) => ({
  name: 'bindgen',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bindgen$/ }, () => ({ path: path.join(bindgen, `tremplin_${name}.js`), namespace: 'bindgen' }));
    onLoad({ filter: /.*/, namespace: 'bindgen' }, ({ path: file }) => {
      let contents = lean(readFileSync(file, 'utf8'));
      const { imports, exports } = cut[name];
      const there = new Set(exports.map(([long]) => long));
      // What calls an export that the bundle does without.
      contents = bundles[name]
        ? contents.replace(/(?<=\n) {4}\w+\([^)]*\) \{\n[^]*?\n {4}\}\n/g, (method) => ([...method.matchAll(/\bwasm\.(\w+)/g)].every(([, long]) => there.has(long)) ? method : ''))
        : contents.replace(/\nexport class Mounted \{\n[^]*?\n\}\n/, '\n').replace(/\nconst MountedFinalization =[^;]*;/, '');
      const replace = (pattern, text) => {
        if (!contents.match(pattern)) throw new Error(`the glue does not name ${pattern}`);
        contents = contents.replaceAll(pattern, () => text);
      };
      for (const module of new Set(imports.map(([module]) => module))) replace(`"${module}"`, '"a"');
      for (const [, long, short] of imports) replace(new RegExp(`\\b${long}\\b`, 'g'), short);
      for (const [long, short] of exports) contents = contents.replaceAll(new RegExp(`\\bwasm\\.${long}\\b`, 'g'), `wasm.${short}`);
      return { contents };
    });
  },
});

/** A number as wasm writes it. */
const leb = (number) => (number > 127 ? [(number & 127) | 128, ...leb(number >>> 7)] : [number]);
const sized = (bytes) => Buffer.concat([Buffer.from(leb(bytes.length)), bytes]);
/** Puts the parts into dist/, each with its build and its styles beside the code: a custom section with the file's name. */
async function writeParts(name) {
  const write = (from, to, styles) => {
    const file = `tremplin_${name}_${to}.wasm`;
    const section = sized(Buffer.concat([sized(Buffer.from(file)), Buffer.from(styles)]));
    const wasm = readFileSync(path.join(bindgen, 'parts', `${name}${from}.wasm`));
    writeFileSync(path.join(out, file), Buffer.concat([wasm, Buffer.of(0), section]));
  };
  write('', 'bg', JSON.stringify({ build: STAMP }));
  for (const part of PARTS[name]) {
    write(`_${part}`, part, await (apart[part] ? ownStyles(part) : laterStyles(part === 'more' ? bundles[name] ?? [] : [])));
  }
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
  define: { STAMP: JSON.stringify(STAMP), HASH: JSON.stringify(HASH), APART: JSON.stringify(apart), KINDS: JSON.stringify(KINDS), PARTS: JSON.stringify(PARTS) },
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
/** So says a script of which build it is; see `script` in tremplin.js. */
const stamped = { js: `export const build="${STAMP}";` };
await build({ ...common, entryPoints: { tremplin: source('tremplin.js'), embed: source('embed.js') }, outdir: out });
const entries = { ...Object.fromEntries(Object.keys(bundles).map((name) => [name, 'runtime.js'])), credential: 'credential/index.js', rdf: 'credential/rdf.js' };
for (const [name, entry] of Object.entries(entries)) {
  await writeParts(name);
  await build({
    ...common,
    plugins: [...common.plugins, styles, parts(name, bundles[name] ?? []), glue(name)],
    entryPoints: { [`tremplin_${name}`]: source(entry) },
    footer: stamped,
    outdir: out,
  });
}
await build({
  ...common,
  entryPoints: {
    tremplin_ask: source('credential/acts.js'),
    tremplin_certificate: source('credential/certificate.js'),
    tremplin_end: source('end.js'),
    tremplin_link: source('link.js'),
    tremplin_print: source('print.js'),
    ...Object.fromEntries(readdirSync(source('items')).map((file) => [`tremplin_${file.slice(0, -3)}`, source(`items/${file}`)])),
    tremplin_shelf: source('credential/mount-shelf.js'),
  },
  footer: stamped,
  outdir: out,
});
const classic = ['resize.js', 'offline.js', 'tremplin-sw.js'].map(source);
await build({ ...common, entryPoints: classic, format: 'iife', outdir: out });
/** The loader for sites that take `type=module` away: such a script finds itself in another way. */
const home = { name: 'home', setup: ({ onResolve }) => onResolve({ filter: /^\.\/home\.js$/ }, () => ({ path: source('home.classic.js') })) };
await build({ ...common, plugins: [...common.plugins, home], entryPoints: { 'tremplin.classic': source('tremplin.js') }, format: 'iife', outdir: out });
for (const file of readdirSync(path.join(bindgen, 'words'))) {
  // Those of the first screen have no part in their name.
  if (!file.endsWith('.txt')) continue;
  // Their own stamp says that they go with the words inside; that of the build says that and more.
  const text = readFileSync(path.join(bindgen, 'words', file), 'utf8').replace(/^((?:[^|\n]*\|){2})[^|\n]+/, `$1${STAMP}`);
  writeFileSync(path.join(out, `tremplin_words_${file.replace('_first', '')}`), text);
}
for (const file of ['embed.html', 'embed.css', 'embed.config.json', 'tremplin.d.ts']) cpSync(source(file), path.join(out, file));
const schemas = path.join(here, '../../content-schema/schema');
for (const file of readdirSync(schemas)) cpSync(path.join(schemas, file), path.join(out, file));
writeFileSync(path.join(bindgen, 'bundled.json'), JSON.stringify([...bundled].sort()));

/** Puts a text of the same length in the place of another, in one file of dist/. */
function replace(file, from, to) {
  const place = path.join(out, file);
  const before = readFileSync(place, 'latin1');
  if (before.includes(from)) writeFileSync(place, before.replaceAll(from, to), 'latin1');
  return before.includes(from);
}
const sum = (data) => createHash('sha256').update(data);
const scripted = readdirSync(out).filter((file) => /\.(js|txt|wasm)$/.test(file)).sort();
const whole = sum(scripted.map((file) => `${file} ${sum(readFileSync(path.join(out, file))).digest('hex')}\n`).join('')).digest('hex');
const stamp = whole.slice(0, STAMP.length);
for (const file of scripted) {
  if (!replace(file, STAMP, stamp) && file.startsWith('tremplin_')) throw new Error(`${file} does not say of which build it is`);
}
const fetched = scripted.filter((file) => file.startsWith('tremplin_'));
const hash = (file) => `sha256-${sum(readFileSync(path.join(out, file))).digest('base64')}`;
const table = JSON.stringify(Object.fromEntries(fetched.map((file) => [file, hash(file)])));
writeFileSync(path.join(out, TABLE), `export default${table};export const build="${stamp}";\n`);
for (const loader of ['tremplin.js', 'tremplin.classic.js']) {
  if (!replace(loader, HASH, hash(TABLE))) throw new Error(`${loader} does not name ${TABLE}`);
}
