// What a proof of eddsa-rdfc-2022 signs: fetched only where a badge with such a proof is to be judged.
import init, { quads } from 'bindgen';
import { first } from 'bundle';
import { file, twice } from '../files.js';
import { stylesOf } from '../style.js';

/** Starts the wasm; then `quads` can be called. */
export const start = () => twice(async (again) => init(await file(first, again), (module) => stylesOf(module, first)));
export { quads };
