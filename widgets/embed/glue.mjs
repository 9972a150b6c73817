// What wasm-bindgen writes serves every browser and every way of calling it; ours are fewer (see
// README, "Browsers"), and each byte of it is fetched before the first screen.

/** Starts the wasm from a response, or the promise of one; hosts that do not know its type still work. */
const START = `
async function load(response, imports, look) {
  if (!response.ok) throw new Error([response.status, response.url].join(' '));
  const module = await (response.headers.get('content-type') === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer()));
  look?.(module);
  return WebAssembly.instantiate(module, imports);
}
export default async (response) => {
  const { exports } = await load(await response, __wbg_get_imports());
  wasm = exports;
  wasm.__wbindgen_start();
};
/** The second part gets the same imports, and what the first one lends. \`look\` sees it before it runs. */
export const startMore = (response, look) => load(response, { ...__wbg_get_imports(), p: wasm }, look);
`;

/** What is there and what does instead; what some bundles have no need of is marked so. */
const LEANER = [
  [/async function __wbg_load\b[^]*/, START],
  [/let wasmModule, wasmInstance, wasm;\nfunction __wbg_finalize_init[^]*?\n}\n/, 'let wasm;\n'],
  // All our browsers have these.
  [/\(typeof FinalizationRegistry === 'undefined'\)\n[^\n]*\n\s*: /g, ''],
  [/if \(!\('encodeInto' in cachedTextEncoder\)\)[^]*?\n}\n/, ''],
  [/if \(Symbol\.dispose\)[^\n]*\n/g, ''],
  [/(?<=if \()cachedDataViewMemory0 === null [^{]*(?=\) {)/, 'cachedDataViewMemory0?.buffer !== wasm.memory.buffer'],
  // For who has decoded two gigabytes.
  [/function decodeText\(bytes\) {[^]*?\n}\n/, 'const decodeText = (bytes) => cachedTextDecoder.decode(bytes);\n'],
  // A decoder warmed up.
  [/cachedTextDecoder\.decode\(\);\n/, ''],
  // It always has both.
  [/ {4}if \(realloc === undefined\) \{[^]*?\n {4}}\n/, ''],
  // One name of the global object does.
  [/(?<=static_accessor_GLOBAL_THIS_\w+: function\(\) \{)[^}]*/, 'return addToExternrefTable0(globalThis);', true],
  [/(?<=static_accessor_(?:GLOBAL|SELF|WINDOW)_(?!THIS)\w+: function\(\) \{)[^}]*/g, 'return 0;', true],
  [/let result;\s*try \{\s*result = (arg0 instanceof \w+);\s*\} catch[^{]*\{\s*result = false;\s*\}\s*const ret = result;/g, 'const ret = $1;', true],
];

/** The glue without what our browsers and callers do not need. */
export function lean(glue) {
  return LEANER.reduce((text, [pattern, instead, seldom]) => {
    if (!seldom && !text.match(pattern)) throw new Error(`the glue of wasm-bindgen has no ${pattern}: was it updated?`);
    return text.replace(pattern, (_, kept) => instead.replace('$1', () => kept));
  }, glue);
}
