// One line in the partner's page: <script src="…/offline.js" data-worker="/tremplin-sw.js" defer></script>
// It starts the service worker and tells it what the widgets of this page need.
import { isBundle } from './is-bundle.js';
import { apart, types } from './parse.js';
import { script } from './script.js';
import { TAGS } from './tags.js';

const { worker = '/tremplin-sw.js' } = script().dataset;
const { serviceWorker } = navigator;
const widgets = () => [...document.querySelectorAll(TAGS)];

/** What the page looks like and the widgets are made of; never what other scripts have fetched. */
function needed() {
  const addresses = ['src', 'issuers'].flatMap((name) => widgets().map((widget) => widget.getAttribute(name)));
  const modules = addresses.filter((address) => address && URL.canParse(address, document.baseURI)).map((address) => new URL(address, document.baseURI).href);
  const seen = performance.getEntriesByType('resource').filter(({ name, initiatorType }) => isBundle(name)
    || (!/^(fetch|xmlhttprequest|beacon)$/.test(initiatorType) && name.startsWith(`${location.origin}/`)));
  // What a bundle fetches once the learner begins.
  const parts = ['more', ...widgets().some(({ about }) => types(about)) ? ['typed'] : [], ...widgets().flatMap(({ about }) => apart(about)), ...document.querySelector('[data-item]') ? ['form'] : []];
  const more = seen.flatMap(({ name }) => {
    const [, bundle] = /_([a-z]+)_bg\.wasm(?:\?.*)?$/.exec(name) ?? [];
    return parts.filter((part) => PARTS[bundle]?.includes(part)).map((part) => name.replace(/_bg\.wasm.*$/, `_${part}.wasm`));
  });
  const words = seen.map(({ name }) => name.replace(/(tremplin_words_[a-z]+)\.txt(?:\?.*)?$/, '$1_later.txt'));
  return [...new Set([location.href.split('#')[0], ...modules, ...seen.map(({ name }) => name), ...more, ...words])];
}

/** The address of the worker, which Trusted Types take for that of a script. The page's own tag says it. */
function trusted(url) {
  return window.trustedTypes ? trustedTypes.createPolicy('tremplin', { createScriptURL: () => url }).createScriptURL('') : url;
}

async function tell() {
  if (!widgets().length) return;
  const { active } = await serviceWorker.ready;
  active.postMessage({ tremplin: needed() });
}

if (serviceWorker) {
  Promise.resolve(worker).then(trusted).then((url) => serviceWorker.register(url)).catch((cause) => console.warn(`tremplin: offline-unavailable: ${cause.message}`));
  // What the worker could not do, in the page's console: its own is not looked at.
  serviceWorker.addEventListener('message', ({ data }) => data?.tremplin && console.warn(`tremplin: offline-not-kept: ${data.tremplin}`));
  serviceWorker.startMessages();
  // Pictures of later cards are kept once they have been seen, what verifies badges once it was needed.
  for (const name of ['ready', 'reviewed', 'completed', 'verified']) addEventListener(`tremplin-${name}`, tell);
  addEventListener('load', tell);
  // Browsers may list a file only after the widget that is made of it says that it is ready.
  new PerformanceObserver((list) => list.getEntries().some(({ name }) => isBundle(name)) && tell()).observe({ type: 'resource' });
}
