// What comes after the end of a quiz or a sitting: what it counted for, a little joy, and where to go on.
// Fetched when the results are shown.
import { speaker } from './say.js';
import { TAGS } from './tags.js';
import * as words from 'words:end';

const BADGE = 'tremplin-badge';
/** How many ways on are shown: between two one can choose, more are a list of what is missing. */
const MOST = 2;

/** An element with its classes and its text. */
function make(name, classes, text = '') {
  const element = document.createElement(name);
  element.className = classes;
  element.textContent = text;
  return element;
}

/** Three stars: they stand still for who wishes so, and come one after the other for everybody else. */
function stars() {
  const row = make('p', 'stars');
  row.setAttribute('aria-hidden', 'true');
  row.style.cssText = 'display:flex;gap:.3em;font-size:1.75em;line-height:1;color:var(--accent)';
  const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (let index = 0; index < 3; index += 1) {
    const star = make('span', '', '★');
    row.append(star);
    if (moves) {
      star.animate?.(
        [{ opacity: 0, transform: 'translateY(1em) rotate(-90deg) scale(0)' }, { transform: 'scale(1.4)', offset: 0.7 }, {}],
        { duration: 500, delay: index * 150, easing: 'ease-out', fill: 'backwards' },
      );
    }
  }
  return row;
}

/** Goes to another activity of the page. */
function goTo(there) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  there.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
  if (there.mounted) there.mounted.focus();
  else {
    there.tabIndex = -1;
    there.focus({ preventScroll: true });
  }
}

/** An address that may be followed, or nothing. */
function address(text, from) {
  try {
    const url = new URL(text, from);
    return /^https?:$/.test(url.protocol) ? url.href : '';
  } catch {
    return '';
  }
}

/** The ways on: what the page says, what the module says, the badge that asks for this, the next
 * activity of the page. A name is that of an activity on this page, anything else an address. */
function onward(host, base, isId, ways, badge) {
  const all = [...document.querySelectorAll(TAGS)];
  const leads = (name, from, title) => {
    const there = all.find((other) => other !== host && other.about?.id === name);
    const url = !there && !isId(name) && address(name, from);
    return there ? [{ there }] : url ? [{ url, title }] : [];
  };
  const wish = host.getAttribute('next');
  const wished = wish ? leads(wish, document.baseURI) : [];
  if (wish && !wished[0]) console.warn(`tremplin: next is neither an address nor an activity of this page: ${wish}`, host);
  const named = wished[0] ? wished : ways.flatMap(([name, title]) => leads(name, base, title));
  const there = badge ?? all.slice(all.indexOf(host) + 1).find(({ localName }) => localName !== BADGE);
  return named[0] ? named.slice(0, MOST) : there ? [{ there }] : [];
}

/** Says in `place` what has been done for, and leads on. `isId` tells the names of activities, `wordsIn` gives the files of a
 * language, `flat` are address and title of each way that the module names. */
export function end(host, place, base, { isId, wordsIn }, flat, cheers) {
  const root = place.closest('.root');
  if (!root) return;
  // The widget's own words have a language of their own where the content's is another.
  const own = root.querySelector('button[lang]');
  const { lang, dir } = own ?? root;
  const say = speaker(words.inside, words.base, wordsIn(lang)[1]);
  const said = make('p', 'small');
  said.setAttribute('role', 'status');
  const nav = make('div', 'nav');
  const ways = flat.flatMap((to, index) => (index % 2 ? [] : [[to, flat[index + 1]]]));
  place.style.cssText = 'display:grid;gap:.75em';
  if (own) Object.assign(place, { lang, dir });
  place.append(...cheers ? [stars()] : [], said, nav);
  const show = () => {
    if (!place.isConnected) {
      removeEventListener('tremplin-kept', show);
      return;
    }
    const badges = [...document.querySelectorAll(BADGE)];
    const badge = badges.find((one) => one.counts?.(host.kind, host.about.id));
    const progress = badge?.counts(host.kind, host.about.id);
    if (progress) {
      const { title, done, of } = progress;
      const text = done < of ? say(words.steps, { title, n: done, of }) : say(words.earned, { title });
      if (said.textContent !== text) said.textContent = text;
    }
    const on = onward(host, base, isId, ways, badge);
    // What is under a finger or has the focus stays.
    const names = on.map(({ url, there }) => url ?? there.about?.id).join();
    if (!on[0] || nav.dataset.to === names) return;
    nav.dataset.to = names;
    nav.replaceChildren(...on.map(({ url, there, title = there?.about?.title }) => {
      const link = make(url ? 'a' : 'button', 'button', there && there === badge ? say(words.badge) : title ? say(words.named, { title }) : say(words.next));
      link.setAttribute('part', 'button next');
      if (url) {
        link.href = url;
        // In a frame, the page around it stays.
        if (parent !== window) link.target = '_blank';
        link.rel = 'noreferrer';
      } else {
        link.type = 'button';
        link.onclick = () => goTo(there);
      }
      return link;
    }));
  };
  addEventListener('tremplin-kept', show);
  show();
}
