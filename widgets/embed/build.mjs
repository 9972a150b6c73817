// Makes dist/ from what wasm-bindgen and xtask/src/parts.rs wrote: node build.mjs --bindgen DIR --out DIR
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
const { version } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'));
// What every browser from the wasm floor on understands (see docs/en/webmaster.md, "Browsers").
const target = ['chrome96', 'firefox79', 'safari15.1'];

/** The kinds of widgets: the list in content-schema/model/src/kind.rs. */
const KINDS = JSON.parse(readFileSync(path.join(bindgen, 'kinds.json'), 'utf8'));
/** What pages load, and the kinds of widgets in it. */
const bundles = { ...Object.fromEntries(KINDS.map((kind) => [kind, [kind]])), all: KINDS };

/** Of each bundle, as xtask/src/parts.rs says it: which build its parts are of, the short names of imports and exports,
 * and its parts with what of a module asks for each: the name of a member, and its value where it is one of several. */
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
async function laterStyles(kinds, build) {
  const shared = await style('later.css');
  const entries = kinds.map(async (kind) => [kind, shared + await style(`${kind}/later.css`)]);
  return JSON.stringify({ build, ...Object.fromEntries(await Promise.all(entries)) });
}
/** The styles of a part that is for a kind of item. */
const ownStyles = async (kind, build) => JSON.stringify({ build, quiz: existsSync(path.join(views, `quiz/items/${kind}.css`)) ? await style(`quiz/items/${kind}.css`) : undefined });
const hasScript = (kind) => existsSync(source(`kinds/${kind}.js`));
/** `bundle` is what one bundle has that others have not: its styles, and the script of a kind where it has one. */
const parts = (name, kinds) => ({
  name: 'parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bundle$/ }, () => ({ path: 'bundle', namespace: 'bundle' }));
    onLoad({ filter: /.*/, namespace: 'bundle' }, () => ({
      contents: [
        `export const more = "tremplin_${name}_more.wasm", build = "${cut[name].build}";`,
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
/** Puts the parts into dist/, each with its styles beside the code: a custom section. */
async function writeParts(name) {
  const { build, parts } = cut[name];
  const made = (part) => path.join(bindgen, 'parts', `${name}${part}.wasm`);
  cpSync(made(''), path.join(out, `tremplin_${name}_bg.wasm`));
  for (const part of Object.keys(parts)) {
    const styles = apart[part] ? await ownStyles(part, build) : await laterStyles(part === 'more' ? bundles[name] ?? [] : [], build);
    const section = sized(Buffer.concat([sized(Buffer.from('styles')), Buffer.from(styles)]));
    writeFileSync(path.join(out, `tremplin_${name}_${part}.wasm`), Buffer.concat([readFileSync(made(`_${part}`)), Buffer.of(0), section]));
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
  define: { VERSION: JSON.stringify(version), APART: JSON.stringify(apart), KINDS: JSON.stringify(KINDS), PARTS: JSON.stringify(PARTS) },
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
const entries = { ...Object.fromEntries(Object.keys(bundles).map((name) => [name, 'runtime.js'])), credential: 'credential/index.js', rdf: 'credential/rdf.js' };
for (const [name, entry] of Object.entries(entries)) {
  await writeParts(name);
  await build({
    ...common,
    plugins: [...common.plugins, styles, parts(name, bundles[name] ?? []), glue(name)],
    entryPoints: { [`tremplin_${name}`]: source(entry) },
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
  outdir: out,
});
const classic = ['resize.js', 'offline.js', 'tremplin-sw.js'].map(source);
await build({ ...common, entryPoints: classic, format: 'iife', outdir: out });
/** The loader for sites that take `type=module` away: such a script finds itself in another way. */
const home = { name: 'home', setup: ({ onResolve }) => onResolve({ filter: /^\.\/home\.js$/ }, () => ({ path: source('home.classic.js') })) };
await build({ ...common, plugins: [...common.plugins, home], entryPoints: { 'tremplin.classic': source('tremplin.js') }, format: 'iife', outdir: out });
for (const file of readdirSync(path.join(bindgen, 'words'))) {
  // Those of the first screen have no part in their name.
  if (file.endsWith('.txt')) cpSync(path.join(bindgen, 'words', file), path.join(out, `tremplin_words_${file.replace('_first', '')}`));
}
for (const file of ['embed.html', 'embed.css', 'embed.config.json', 'tremplin.d.ts']) cpSync(source(file), path.join(out, file));
const schemas = path.join(here, '../../content-schema/schema');
for (const file of readdirSync(schemas)) cpSync(path.join(schemas, file), path.join(out, file));
writeFileSync(path.join(bindgen, 'bundled.json'), JSON.stringify([...bundled].sort()));
