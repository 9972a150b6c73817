// Takes the words of panics out of a wasm: nobody hears them. With panic = "abort" and no hook, a
// panic formats its message, writes it nowhere and traps. Here the functions that panics begin with
// trap at once, so that wasm-opt finds nobody who calls the rest, and the places in the sources that
// they would have named become zeros.
//
//     writeFileSync(out, withoutPanics(readFileSync('tremplin_quiz_bg.wasm'), text))

/** Names, without hashes, of the functions that do nothing but panic. */
const BEGIN = new RegExp([
  'core::panicking::\\w+(::<.*>)?',
  'core::(option|result)::\\w+_failed',
  'core::(slice|str)::(\\w+::)*\\w+_fail',
  'core::cell::(\\w+::)?panic_\\w+',
  'std::thread::local::panic_access_error',
  'std::panicking::(begin_panic|panic_with_hook|panic_handler).*',
  '<?alloc::.*::(assert_failed|capacity_overflow|handle_error|handle_alloc_error)',
].map((name) => `^${name}$`).join('|'));
/** What formats their messages; the widgets push texts instead. */
const FORMAT = /^<?core::fmt::|^<.* as core::fmt::/;
const PUSH = /Write>::write_(str|char)$/;
/** What the sources of a panic are called, as Rust writes them into the data. */
const SOURCE = /(?:\/rustc\/|\/[\w./-]*\/(?:rustlib|registry)\/|(?:widgets|content-schema)\/)[\w./-]*?\.rs/g;
const NAMES = 0, IMPORTS = 2, CODE = 10, DATA = 11;
/** No locals, `unreachable`, `end`. */
const TRAP = [0, 0, 0x0b];

/** The same module without what panics say; `text` is it in the text format, as wasm-dis writes it.
 * `unreached` are names of other functions that are never called: they trap too. */
export function withoutPanics(wasm, text, unreached = []) {
  const parts = [...sections(wasm)];
  const named = [...functionNames(parts)];
  const begin = named.filter(([, name]) => BEGIN.test(name));
  // Should Rust call them otherwise one day, the bundle would grow in silence.
  if (begin.length < 10) throw new Error(`of the functions that panics begin with only ${begin.length} were found`);
  // The table of functions would keep them alive.
  const format = named.filter(([, name]) => FORMAT.test(name) && !PUSH.test(name));
  const others = named.filter(([, name]) => unreached.includes(name));
  if (others.length < unreached.length) throw new Error(`not all of these functions were found: ${unreached}`);
  const user = formatter(text);
  if (user) console.warn(`${user} formats text (format! or write!): 0.9 kB (brotli) more than where it pushes`);
  const first = importedFunctions(parts.find(({ id }) => id === IMPORTS).body);
  const silenced = new Set([...begin, ...others, ...(user ? [] : format)].map(([index]) => index - first));
  return Buffer.concat([wasm.subarray(0, 8), ...parts.flatMap(({ id, body }) => {
    const kept = id === CODE ? trapping(body, silenced) : id === DATA ? nameless(body) : body;
    return [Buffer.from([id, ...leb(kept.length)]), kept];
  })]);
}

/** Who calls a function that formats, panics apart. */
function formatter(text) {
  let caller;
  for (const [, kind, quoted, plain] of text.matchAll(/^ *\((func|call) \$(?:"([^"]*)"|([^\s)]+))/gm)) {
    const name = withoutHash(quoted ?? plain);
    if (kind === 'func') caller = name;
    else if (FORMAT.test(name) && !PUSH.test(name) && !FORMAT.test(caller) && !BEGIN.test(caller)) return caller;
  }
  return undefined;
}

/** The sections of a module: { id, body }. */
export function* sections(wasm) {
  const bytes = reader(wasm, 8);
  while (bytes.at < wasm.length) yield { id: bytes.byte(), body: bytes.sized() };
}

function trapping(code, silenced) {
  const bytes = reader(code);
  const kept = Array.from({ length: bytes.number() }, (_, index) => {
    const body = bytes.sized();
    return silenced.has(index) ? Buffer.from(TRAP) : body;
  });
  return Buffer.concat([Buffer.from(leb(kept.length)), ...kept.flatMap((body) => [Buffer.from(leb(body.length)), body])]);
}

/** Data without the names of sources and the places in them: { address, length, line, column }. */
function nameless(data) {
  const kept = Buffer.from(data);
  const bytes = reader(kept);
  const segments = Array.from({ length: bytes.number() }, () => {
    const [mode, constant, start, end] = [bytes.byte(), bytes.byte(), bytes.number(), bytes.byte()];
    if (mode !== 0 || constant !== 0x41 || end !== 0x0b) throw new Error('a data segment of another form');
    return { start, body: bytes.sized() };
  });
  const lengths = new Map();
  for (const { start, body } of segments) {
    for (const { index, 0: name } of body.toString('latin1').matchAll(SOURCE)) {
      lengths.set(start + index, name.length);
      body.fill(0, index, index + name.length);
    }
  }
  for (const { start, body } of segments) {
    for (let at = -start & 3; at + 16 <= body.length; at += 4) {
      const length = lengths.get(body.readUInt32LE(at));
      if (length && length === body.readUInt32LE(at + 4)) body.fill(0, at, at + 16);
    }
  }
  return kept;
}

function functionNames(parts) {
  const custom = parts.filter(({ id }) => id === NAMES).map(({ body }) => reader(body));
  const bytes = custom.find((section) => section.text() === 'name');
  const names = new Map();
  while (bytes && bytes.at < bytes.end) {
    const [kind, part] = [bytes.byte(), reader(bytes.sized())];
    if (kind !== 1) continue;
    for (let left = part.number(); left > 0; left--) {
      names.set(part.number(), withoutHash(part.text()));
    }
  }
  return names;
}

function withoutHash(name) {
  return name.replace(/\[[0-9a-f]{16}\]|::h[0-9a-f]{16}$/g, '');
}

/** How many functions a module imports, given the body of that section: theirs are the first numbers. */
export function importedFunctions(imports) {
  const bytes = reader(imports);
  const limits = () => (bytes.byte() & 1 ? [bytes.number(), bytes.number()] : [bytes.number()]);
  // A function's type, a table's, a memory, a global's type and whether it changes.
  const skip = [() => bytes.number(), () => [bytes.byte(), limits()], limits, () => [bytes.byte(), bytes.byte()]];
  let functions = 0;
  for (let left = bytes.number(); left > 0; left--) {
    bytes.sized();
    bytes.sized();
    const kind = bytes.byte();
    skip[kind]();
    functions += kind === 0;
  }
  return functions;
}

/** Reads bytes one after the other. */
export function reader(buffer, at = 0) {
  return {
    at,
    end: buffer.length,
    byte() { return buffer[this.at++]; },
    number() {
      for (let value = 0, shift = 0; ; shift += 7) {
        const byte = this.byte();
        value |= (byte & 127) << shift;
        if (byte < 128) return value >>> 0;
      }
    },
    sized() {
      const length = this.number();
      return buffer.subarray(this.at, this.at += length);
    },
    text() { return this.sized().toString(); },
  };
}

/** A number as wasm writes it. */
export function leb(number) {
  const bytes = [];
  for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128);
  return [...bytes, number];
}
