// The widgets' own words in languages besides French, as far as they were fetched.
import { take_words as take } from 'bindgen';
import { langs } from 'words:langs';
import { file, twice } from './files.js';
import { primary } from './langs.js';

const first = {};
const rest = {};

/** Speaks a language from now on: `words` gets its first file, see tremplin.js. Resolves to that language, or to
 * French where the file cannot be had. */
export async function speak(lang, words) {
  const text = await words(lang);
  if (!text) return langs[0];
  if (!first[lang]) take(first[lang] = text);
  return lang;
}

/** Gets the rest of the words in the languages that are spoken. */
export const restOfWords = () => Promise.all(Object.keys(first).map((lang) => (rest[lang] ??= twice(async (again) => {
  const response = await file(`tremplin_words_${lang}_later.txt`, again);
  const text = await response.text();
  if (text.split('|')[2] !== STAMP) throw new Error(`${response.url}: ${response.status} or of another build`);
  take(rest[lang] = text);
}).catch((cause) => {
  rest[lang] = undefined;
  throw cause;
}))));

/** The files of a language; undefined in French, and what is not there. */
export const wordsIn = (tag) => [first, rest].map((files) => files[primary(tag)]).map((text) => (text?.trim ? text : undefined));
