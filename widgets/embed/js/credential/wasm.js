// The wasm that judges badges, for every file that asks it something.
import init, { startMore, baked, carried, confirms_issuer, emblem, erase, everything, forget_received, has_received, import_file, instead, keep, kept, key_set, List, name, plain, received, seal, Signed, sentence, standing, trouble, withdraw } from 'bindgen';
import { first, more, shelf } from 'bundle';
import { file, twice } from '../files.js';
import { stylesOf } from '../style.js';
import { choose } from '../langs.js';
import { speaker } from '../say.js';
import { langs } from 'words:langs';
import * as words from 'words:panel';

export const wasm = { baked, carried, confirms_issuer, emblem, erase, everything, forget_received, has_received, import_file, instead, keep, kept, key_set, List, name, plain, received, seal, Signed, sentence, standing, trouble, withdraw };

const parts = {};
const part = (name) => (parts[name] ??= twice(async (again) => startMore(await file(name, again), (module) => stylesOf(module, name))).catch((cause) => {
  parts[name] = undefined;
  throw cause;
}));
/** Gets the second part, for `baked`, `emblem`, `instead`, `sentence` and `trouble`: what is said of a badge that is
 * not simply valid, and pictures to save. See credential/said.rs. */
export const secondPart = () => part(more);
/** Gets the part for what a shelf shows and changes. See credential/shelf.rs. */
export const shelfPart = () => part(shelf);

let ready;
export const start = () => (ready ??= twice(async (again) => init(await file(first, again), (module) => stylesOf(module, first))).catch((cause) => {
  ready = undefined;
  throw cause;
}));

const files = {};
/** The words of all this in a language besides French, which is inside; nothing where they cannot be had. */
const wordsIn = (lang) => (files[lang] ??= twice(async (again) => {
  const text = await (await file(`tremplin_words_${lang}_asked.txt`, again)).text();
  if (text.split('|')[2] !== STAMP) throw lang;
  return text;
}).catch(() => {
  files[lang] = undefined;
}));

/** What every act needs to know: the page's own context, with what says the sentences of the panel, `say`, and the
 * file that all are from. */
export async function within(context) {
  const { module, tell } = context;
  const wanted = choose([context.lang]);
  const file = wanted === langs[0] ? undefined : await wordsIn(wanted);
  const say = speaker(words.inside, words.base, file);
  const { name: issuerName, requestUrl } = module?.issuer ?? {};
  return {
    ...context,
    wasm,
    file,
    say,
    lang: file ? wanted : langs[0],
    dir: say(words.dir),
    // What the module says the wasm of the badge is not asked.
    tell: (what, told) => (what === 'details' ? { ...module, issuerName, requestUrl, ...tell(what) } : tell(what, told)),
  };
}
