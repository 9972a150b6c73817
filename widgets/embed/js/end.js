// What comes after the end of a quiz or a sitting: what it counted for, a little joy, and where to go on.
// Fetched when the results are shown.
import { speaker } from './say.js';
import { TAGS } from './tags.js';
import * as words from 'words:end';

const BADGE = 'tremplin-badge';

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

/** Where to go on: what the page says, what the module says, the badge that asks for this, the next
 * activity of the page. A name is that of an activity on this page, anything else an address. */
function onward(host, base, isId, next, badge) {
  const all = [...document.querySelectorAll(TAGS)];
  const wish = host.getAttribute('next');
  for (const [name, from] of [[wish, document.baseURI], [next, base]]) {
    const there = name && all.find((other) => other !== host && other.about?.id === name);
    if (there) return { there };
    const url = name && !isId(name) && address(name, from);
    if (url) return { url };
    if (name && name === wish) console.warn(`tremplin: next is neither an address nor an activity of this page: ${name}`, host);
  }
  const there = badge ?? all.slice(all.indexOf(host) + 1).find(({ localName }) => localName !== BADGE);
  return there && { there };
}

/** Says in `place` what has been done for, and leads on. `isId` tells the names of activities, `wordsIn` gives the files of a
 * language, `next` is what the module names. */
export function end(host, place, base, { isId, wordsIn }, next, cheers) {
  const root = place.closest('.root');
  if (!root) return;
  // The widget's own words have a language of their own where the content's is another.
  const own = root.querySelector('button[lang]');
  const { lang, dir } = own ?? root;
  const say = speaker(words.inside, words.base, wordsIn(lang)[1]);
  const said = make('p', 'small');
  said.setAttribute('role', 'status');
  const nav = make('div', 'nav');
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
    const to = onward(host, base, isId, next, badge);
    // What is under a finger or has the focus stays.
    if (!to || nav.dataset.to === (to.url ?? to.there.about?.id)) return;
    nav.dataset.to = to.url ?? to.there.about?.id;
    const link = make(to.url ? 'a' : 'button', 'button', say(words.next));
    link.setAttribute('part', 'button next');
    if (to.url) {
      link.href = to.url;
      // In a frame, the page around it stays.
      if (parent !== window) link.target = '_blank';
      link.rel = 'noreferrer';
    } else {
      link.type = 'button';
      const title = to.there.about?.title;
      link.textContent = to.there === badge ? say(words.badge) : title ? say(words.named, { title }) : say(words.next);
      link.onclick = () => goTo(to.there);
    }
    nav.replaceChildren(link);
  };
  addEventListener('tremplin-kept', show);
  show();
}
