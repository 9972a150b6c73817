// The wasm that judges badges, for every file that asks it something.
import init, { baked, carried, confirms_issuer, emblem, instead, key_set, List, name, plain, record, seal, Signed, sentence, standing, to_keep, trouble } from 'bindgen';
import { WORDS } from './words.js';

export const wasm = { baked, carried, confirms_issuer, emblem, instead, key_set, List, name, plain, record, seal, Signed, sentence, standing, to_keep, trouble };

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
