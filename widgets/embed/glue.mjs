// What wasm-bindgen writes serves every browser and every way of calling it; ours are fewer (see
// docs/en/webmaster.md, "Browsers"), and each byte of it is fetched before the first screen.

/** Starts the wasm from a response; hosts that do not know its type still work. `look` sees it before it runs. */
const START = `
async function load(response, imports, look) {
  if (!response.ok) throw new Error([response.status, response.url].join(' '));
  const module = await (response.headers.get('content-type') === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer()));
  look(module);
  return WebAssembly.instantiate(module, imports);
}
export default async (response, look) => {
  const { exports } = await load(response, __wbg_get_imports(), look);
  wasm = exports;
  wasm.__wbindgen_start();
};
/** The second part gets the same imports, and what the first one lends. */
export const startMore = (response, look) => load(response, { ...__wbg_get_imports(), p: wasm }, look);
`;

/** What is there and what does instead; what some bundles have no need of is marked so. */
const LEANER = [
  // Marks of gates, which the wasm has no more: see xtask/cutter.
  [/import \* as import\d+ from "gate";?\n/g, '', true],
  [/\s*"gate": import\d+,/g, '', true],
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

/** What stands in every import, once: it saves 0.1 kB (brotli) in each bundle. */
const SHARED = `
function handleError(act) {
  return (...args) => {
    try {
      return act(...args);
    } catch (e) {
      wasm.__wbindgen_exn_store(addToExternrefTable0(e));
    }
  };
}
function passText(to, text) {
  const ptr = isLikeNone(text) ? 0 : passStringToWasm0(text, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
  getDataViewMemory0().setInt32((to >>> 0) + 4, WASM_VECTOR_LEN, true);
  getDataViewMemory0().setInt32(to >>> 0, ptr, true);
}
`;
const TEXT = new RegExp([
  'ptr1 = (?:isLikeNone\\(ret\\) \\? 0 : )?passStringToWasm0\\(ret, wasm\\.__wbindgen_malloc, wasm\\.__wbindgen_realloc\\);',
  '(?:const|var) len1 = WASM_VECTOR_LEN;',
  'getDataViewMemory0\\(\\)\\.setInt32\\(\\(arg0 >>> 0\\) \\+ 4 \\* 1, len1, true\\);',
  'getDataViewMemory0\\(\\)\\.setInt32\\(\\(arg0 >>> 0\\) \\+ 4 \\* 0, ptr1, true\\);',
].join('\\n\\s*').replace(/^/, '(?:const|var) '), 'g');

/** Imports as short functions, those that are alike side by side. */
function alike(glue) {
  return glue
    .replace(/\nfunction handleError\(f, args\) \{[^]*?\n\}\n/, () => SHARED)
    .replace(/function\(\) \{ return handleError\(function \(([^)]*)\) \{([^]*?)\n {8}\}, arguments\); \}/g, 'handleError(($1) => {$2\n        })')
    .replace(TEXT, 'passText(arg0, ret);')
    .replace(/(?<=^ {8}\w+: )function\(([^)]*)\) \{/gm, '($1) => {')
    .replace(/(?<=const import0 = \{\n\s*__proto__: null,\n)[^]*?(?=\n {4}\};)/, (imports) => {
      const body = (one) => one.replace(/^\s*\w+: /, '');
      return imports.split(/(?<=\n {8}\}\)?,)\n/).sort((one, other) => (body(one) < body(other) ? -1 : 1)).join('\n');
    });
}

/** The glue without what our browsers and callers do not need. */
export function lean(glue) {
  const less = LEANER.reduce((text, [pattern, instead, seldom]) => {
    if (!seldom && !text.match(pattern)) throw new Error(`the glue of wasm-bindgen has no ${pattern}: was it updated?`);
    return text.replace(pattern, (_, kept) => instead.replace('$1', () => kept));
  }, glue);
  if (!/\nfunction handleError\(f, args\)/.test(less)) throw new Error('the glue of wasm-bindgen has no handleError: was it updated?');
  return alike(less);
}
