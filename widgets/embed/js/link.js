// `<a class="tremplin-quiz" href="cv.html">`, or `<a href="cv.html#tremplin-quiz">`: a plain link, for editors that keep
// nothing else, becomes a place for a widget and stays in it as what is shown without one. Fetched with the first one.
import { TAGS } from './tags.js';

/** As high as the place that the other forms keep; see content-schema/formats/src/snippet.rs. */
const PLACE = '36rem';

/** Puts a link into `<div data-tremplin>`, which the loader takes up. The module has the name of the page that the
 * link leads to, with `.json` instead of `.html`, unless the link says otherwise (`data-src`). */
export function turn(link) {
  const { origin, pathname, search, hash } = new URL(link.href);
  const marks = [...link.classList, hash.slice(1)];
  const tag = TAGS.find((each) => marks.includes(each));
  if (!tag || link.closest(['[data-tremplin]', ...TAGS])) return;
  const place = document.createElement('div');
  Object.assign(place.dataset, { src: origin + pathname.replace(/\.html$/, '.json') + search, ...link.dataset, tremplin: tag.replace('tremplin-', '') });
  place.style.minHeight = PLACE;
  link.replaceWith(place);
  place.append(link);
}
