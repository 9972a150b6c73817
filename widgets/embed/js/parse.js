/** What WordPress' wpautop puts where a line ends or begins: no text of JSON has such a place in it. */
const PARAGRAPHS = /(<\/p>|<br ?\/>)$|^<p>/gm;

/** The module that a text holds, from the address `base`; what is no JSON is refused with its code. */
export function parse(text, base) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    try {
      return JSON.parse(text.replace(PARAGRAPHS, ''));
    } catch {
      // It was something else.
    }
    throw Object.assign(new Error(`${base}: ${cause}`), { code: /^\s*</.test(text) ? 'content-is-html' : 'content-not-json' });
  }
}

/** A text of this length and more is read in two steps; the loader hands that much over early. */
const LONG = 3e4;
const FIRST = 20;

/** The head and the first cards of a long deck, so that the first one need not wait for the last:
 * undefined where the text is short, or not laid out as decks are. The text may be cut off. */
export function beginning(text) {
  const start = text.length >= LONG && /^[^]{0,20000}?"cards"\s*:\s*\[/.exec(text);
  if (!start) return undefined;
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;
  token.lastIndex = start[0].length;
  let depth = 0;
  let cards = 0;
  for (let found; (found = token.exec(text)?.[0]);) {
    if (found === '{' || found === '[') depth += 1;
    else if (found === '}' || found === ']') {
      depth -= 1;
      if (depth < 0) return undefined;
      if (!depth && (cards += 1) === FIRST) {
        try {
          return parse(`${text.slice(0, token.lastIndex)}]}`);
        } catch {
          return undefined;
        }
      }
    }
  }
  return undefined;
}

/** Whether there is such an object in a module. Not searched as text: old libraries (Prototype 1.6) have arrays written in
 * another way. */
const some = (value, is) => Object(value) === value && (is(value) || Object.values(value).some((one) => some(one, is)));

/** Whether a module has a member of this name in it, and with one of these values where some are given. */
const has = (module, name, ...wanted) => some(module, (one) => name in one && (!wanted[0] || wanted.includes(one[name])));

/** Whether answers are typed somewhere in a module: what compares them is a part of its own. */
export const types = (module) => some(module, ({ kind, answer, mode }) => kind === 'short-answer' || answer === 'typed' || (kind === 'fill-blanks' && (mode ?? 'typed') === 'typed'));

/** The parts of the wasm without which a module cannot be read: APART says what of it asks for each. */
export const apart = (module) => Object.keys(APART).filter((part) => has(module, ...APART[part]));
