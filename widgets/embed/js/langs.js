/** The languages that the widgets' own words are there in. */
const LANGS = ['fr', 'en'];

/** In which of them something speaks that has no module to ask: by the rule of `choose` in
 * widgets/views/src/locales/mod.rs. */
export const langOf = (host) => [host.lang, host.parentElement?.closest('[lang]')?.lang, ...navigator.languages, ...LANGS]
  .map((tag) => `${tag}`.split('-')[0].toLowerCase())
  .find((lang) => LANGS.includes(lang));
