// Tells the page around the frame the height, and that the widget is ready, completed or has failed. A page
// that embed.config.json names is told all events with what is in them (embed-config.js).
import { isNamed } from './embed-config.js';
import { passed } from './events.js';

const post = (message, target = '*') => parent !== window && parent.postMessage(message, target);

/** What every page around is told: nothing of what the learner has answered. */
const ANYBODY = { 'tremplin-ready': ['id', 'kind'], 'tremplin-completed': ['id'], 'tremplin-error': ['code', 'fatal'] };

/** The origin of the page around, as far as it is known. A wrong one does no harm: the browser delivers
 * a message only to the origin that it is meant for. */
let around = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);

let before = Promise.resolve();
async function send(type, detail) {
  const known = passed(type, detail);
  if (!known) return;
  if (await isNamed(around)) return post({ tremplin: type, detail: known }, around);
  // What leaves the widget on the page is no failure.
  const parts = known.fatal !== false && ANYBODY[type]?.map((part) => [part, known[part]]);
  if (parts) post({ tremplin: type, detail: Object.fromEntries(parts) });
}

/** Tells the page around of an event, one after the other. */
export function tell(type, detail) {
  before = before.then(() => send(type, detail));
}

// WordPress' oEmbed protocol: it hands a secret over in the fragment and wants it back.
const secret = new URLSearchParams(location.hash.replace(/^#\??/, '')).get('secret');

/** Tells the page around how high the frame has to be. */
export function tellHeight(more) {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  post({ tremplin: 'resize', height, ...more });
  if (secret) post({ message: 'height', value: height, secret });
}

let greeted;
new ResizeObserver(() => {
  tellHeight(greeted ? {} : { hello: 1 });
  greeted = true;
}).observe(document.body);

// resize.js says hello when it is asked to and when it starts: that tells its origin, and it may have missed
// the height.
addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || parent === window || data?.tremplin !== 'hello') return;
  around = origin;
  tellHeight();
});
