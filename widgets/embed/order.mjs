// Puts functions that are alike side by side, so that brotli, which looks for what it has just seen, finds
// more: 0.1 to 0.6 kB in each part. wasm-opt can sort functions by name, so they are named by their place.
//
//     writeFileSync(file, ordered(readFileSync(file))); // then wasm-opt --reorder-functions-by-name

import { importedFunctions, leb, reader, sections } from './panics.mjs';

const CUSTOM = 0, IMPORTS = 2, CODE = 10;
/** So many bytes in a row are compared. */
const GRAM = 4;

/** The same module with names for its functions that sort as they are best put. */
export function ordered(wasm) {
  const parts = [...sections(wasm)];
  const code = reader(parts.find(({ id }) => id === CODE).body);
  const bodies = Array.from({ length: code.number() }, () => code.sized());
  const imports = parts.find(({ id }) => id === IMPORTS);
  const first = imports ? importedFunctions(imports.body) : 0;
  const place = [];
  chain(bodies).forEach((index, at) => { place[index] = at; });
  const names = place.flatMap((at, index) => [...leb(first + index), ...text(String(at).padStart(5, '0'))]);
  const list = [...leb(bodies.length), ...names];
  const section = [...text('name'), 1, ...leb(list.length), ...list];
  const kept = parts.filter(({ id, body }) => id !== CUSTOM || reader(body).text() !== 'name');
  return Buffer.concat([
    wasm.subarray(0, 8),
    ...kept.flatMap(({ id, body }) => [Buffer.from([id, ...leb(body.length)]), body]),
    Buffer.from([CUSTOM, ...leb(section.length), ...section]),
  ]);
}

const text = (text) => [...leb(text.length), ...Buffer.from(text)];

/** Indices of bodies, from the longest, each before the one that is most like it. */
export function chain(bodies) {
  const grams = bodies.map((body) => {
    const grams = new Set();
    for (let at = 0; at + GRAM <= body.length; at++) grams.add(body.readUInt32LE(at));
    return grams;
  });
  const likeness = (one, other) => {
    const [few, many] = [one, other].sort((a, b) => a.size - b.size);
    let shared = 0;
    for (const gram of few) shared += many.has(gram);
    return shared / Math.sqrt((few.size + GRAM) * (many.size + GRAM));
  };
  const best = (indices, worth) => indices.reduce((best, index) => (worth(index) > worth(best) ? index : best));
  const left = new Set(bodies.keys());
  const order = [];
  for (let next = best([...left], (index) => bodies[index].length); left.size;) {
    order.push(next);
    left.delete(next);
    let most = -1;
    const last = grams[next];
    for (const index of left) {
      const like = likeness(last, grams[index]);
      if (like > most) [most, next] = [like, index];
    }
  }
  return order;
}
