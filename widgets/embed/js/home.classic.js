import { script } from './script.js';

// Where the loader is that runs as a classic script. A plug-in may have copied it away from its folder, which
// `data-base` names then. Who has taken its text and runs that (jQuery 1 to 3) runs it as another script, or as none:
// the tag that has its address is still there.
const running = script();
const { src, dataset } = running?.dataset.base ? running : document.querySelector('script[src*="tremplin.classic."]') ?? running ?? {};
export const home = new URL(dataset?.base ?? src, document.baseURI).href;
