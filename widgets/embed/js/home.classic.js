import { script } from './script.js';

// Where the loader is that runs as a classic script. A plug-in may have copied it away from its folder, which
// `data-base` names then; it may have put its text into a script without an address.
const { src, dataset } = script() ?? {};
export const home = new URL(dataset?.base ?? src, document.baseURI).href;
