// The wasm that judges badges, for every file that asks it something.
import init, { startMore, baked, carried, confirms_issuer, emblem, instead, key_set, List, name, plain, record, seal, Signed, sentence, standing, to_keep, trouble } from 'bindgen';
import { build, more } from 'bundle';
import { stylesOf } from '../style.js';
import { WORDS } from './words.js';

export const wasm = { baked, carried, confirms_issuer, emblem, instead, key_set, List, name, plain, record, seal, Signed, sentence, standing, to_keep, trouble };

let told;
let again;
/** Gets the second part, for `baked`, `emblem`, `instead`, `sentence` and `trouble`: what is said of a badge that is
 * not simply valid, and pictures to save. See gates.mjs. */
export const whole = () => (told ??= fetch(new URL(more, import.meta.url), again).then((response) => startMore(response, (module) => stylesOf(module, build, more))).catch((cause) => {
  told = undefined;
  // What is broken may be so in the browser's cache.
  again = { cache: 'reload' };
  throw cause;
}));

let ready;
export const start = () => (ready ??= init(fetch(new URL('tremplin_credential_bg.wasm', import.meta.url))).catch((cause) => {
  ready = undefined;
  throw cause;
}));

/** What every act needs to know: the page's own context with the words of its language. */
export function within(context) {
  const { module, tell } = context;
  const { name: issuerName, requestUrl } = module?.issuer ?? {};
  return {
    ...context,
    wasm,
    words: WORDS[context.lang] ?? WORDS.fr,
    // What the module says the wasm of the badge is not asked.
    tell: (what, told) => (what === 'details' ? { ...module, issuerName, requestUrl, ...tell(what) } : tell(what, told)),
  };
}
