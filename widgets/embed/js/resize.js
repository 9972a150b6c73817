// For pages that embed a widget in an iframe: gives the frame its height, scrolls to what it wants to
// show, and passes its events on, under the same names, from the iframe element. Only frames that show
// embed.html of this script's own folder are heard.
import { passed } from './events.js';
import { script } from './script.js';

const page = new URL('embed.html', script().src);
const HIGHEST = 1e4;
/** Milliseconds for which messages of a frame are collected. */
const TOGETHER = 16;
/** Events that a frame may send in that time: nobody answers faster. */
const MOST = 9;

const frames = () => [...document.querySelectorAll('iframe')];
const greet = ({ contentWindow }) => contentWindow.postMessage({ tremplin: 'hello' }, '*');

/** What frames have said that is still to be done. */
const said = new Map();
function act() {
  for (const [frame, { hello, height, top, bottom, events }] of said) {
    if (hello) greet(frame);
    if (height > 0) frame.style.height = `${Math.min(height, HIGHEST)}px`;
    if (bottom) {
      const box = frame.getBoundingClientRect();
      const [from, to] = [top, bottom].map((at) => box.top + Math.min(Math.max(at, 0), box.height));
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      // No further than needed to have all of it in the window, or its beginning.
      scrollBy({ top: to > innerHeight ? Math.min(to - innerHeight, from) : Math.min(from, 0), behavior: calm ? 'instant' : 'smooth' });
    }
    for (const [type, detail] of events) {
      frame.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
    }
  }
  said.clear();
}

addEventListener('message', ({ source, origin, data }) => {
  // Our page in one of the frames; a sandbox may have taken its origin.
  const frame = frames().find(({ contentWindow, src, srcdoc, sandbox, attributes }) => contentWindow === source && !srcdoc
    && src.split(/[?#]/)[0] === page.href && origin === (attributes.sandbox && !sandbox.contains('allow-same-origin') ? 'null' : page.origin));
  if (!frame) return;
  if (!said.size) setTimeout(act, TOGETHER);
  const state = said.get(frame) ?? { events: [] };
  said.set(frame, state);
  const known = state.events.length < MOST && passed(data?.tremplin, data?.detail);
  if (known) state.events.push([data.tremplin, known]);
  for (const name of ['hello', 'height', 'top', 'bottom']) {
    if (Number.isFinite(data?.[name])) state[name] = data[name];
  }
});

// Frames that were there sooner are asked for their height.
frames().forEach(greet);
