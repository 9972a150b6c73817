// Gets what prints a quiz or a deck, once the page has nothing else to do. Phones hardly ever print, and do without.
import { write } from 'bindgen';
import { wanted } from './files.js';
import { wordsIn } from './words.js';

/** `root` is what stands in `host`, with its words in `lang`. */
export function paper(host, root, lang) {
  if (!matchMedia('(any-pointer:fine)').matches) return;
  (self.requestIdleCallback ?? setTimeout)(() => wanted('tremplin_print.js').then(({ prints }) => prints(host, root, { write, lang, file: wordsIn(lang)[0] }), () => {}));
}
