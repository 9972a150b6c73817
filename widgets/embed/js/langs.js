// In which language a widget says its own words.
import { langs } from 'words:langs';

/** `FR-ca` is `fr`. */
export const primary = (tag) => `${tag}`.split('-')[0].toLowerCase();

/** The first of these tags that there are words for, else French, the language of the sites that Tremplin was
 * made for. */
export const choose = (tags) => tags.map(primary).find((lang) => langs.includes(lang)) ?? langs[0];

/** The language of a widget: what the page asks this widget for (`lang` on its tag), the language of its module
 * where that is known, that of the page around it, and those that the learner's browser asks for. So an Arabic
 * quiz on a French page has Arabic buttons, and on a page without language a badge shelf those of the learner. */
export const langOf = (host, own) => choose([host.lang, own, host.parentElement?.closest('[lang]')?.lang, ...navigator.languages]);
