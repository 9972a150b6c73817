// What a proof of eddsa-rdfc-2022 signs: fetched only where a badge with such a proof is to be judged.
import init, { quads } from 'bindgen';

/** Starts the wasm; then `quads` can be called. */
export const start = () => init(fetch(new URL('tremplin_rdf_bg.wasm', import.meta.url)));
export { quads };
