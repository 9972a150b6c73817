// The page inside the iframe: embed.html?kind=quiz&src=…&lang=…&theme=…&seed=…&mode=…&resume=off, for badges
// also &issuers=… and, without src, &view=shelf.
import { says } from './attributes.js';
import { tell, tellHeight } from './around.js';
import { allowed, fetchAllowed } from './embed-config.js';
import { NAMES } from './events.js';
import { langOf } from './langs.js';
import { sentence } from './say.js';
import { langs } from 'words:langs';
import * as sentences from 'words:loader';

const params = new URLSearchParams(location.search);
const place = document.getElementById('place');
const root = document.documentElement;
// The learner's language, where the address names none: what embed.html says is for no script.
root.lang = params.get('lang') ?? '';
root.lang = langOf(root);

for (const name of NAMES) addEventListener(`tremplin-${name}`, ({ type, detail }) => tell(type, detail));

addEventListener('tremplin-ready', ({ detail }) => {
  document.title = detail.title;
}, { once: true });

/** Here the widget is the page, so its headings are those of a page: one level up, each time. */
function raiseHeadings({ shadowRoot }) {
  const raise = () => {
    for (const heading of shadowRoot.querySelectorAll('h2, h3')) heading.setAttribute('aria-level', heading.localName[1] - 1);
  };
  new MutationObserver(raise).observe(shadowRoot, { childList: true, subtree: true });
}

// Only the page around can scroll to the verdict: the frame is as high as what is in it. Two frames
// on, that height is known there.
const nextFrame = () => new Promise(requestAnimationFrame);
addEventListener('tremplin-answered', async ({ target }) => {
  await nextFrame();
  await nextFrame();
  const box = target.shadowRoot?.querySelector('.end')?.getBoundingClientRect();
  if (box) tellHeight({ top: box.top + scrollY, bottom: box.bottom + scrollY });
});

async function refuse(message) {
  const detail = { code: 'content-refused', message, fatal: true };
  console.warn(`tremplin: content-refused: ${message}`);
  tell('tremplin-error', detail);
  place.dir = 'auto';
  const file = root.lang !== langs[0] && await fetch(`tremplin_words_${root.lang}.txt`).then((response) => response.text()).catch(() => '');
  place.textContent = sentence(sentences.inside, sentences.base, file && file.includes(STAMP) && file, sentences.unavailable);
}

async function show() {
  const kind = params.get('kind') ?? 'quiz';
  if (!KINDS.includes(kind)) return refuse(`unknown kind: ${kind}`);
  const shelf = kind === 'badge' && params.get('view') === 'shelf';
  const addresses = {};
  for (const name of kind === 'badge' ? ['src', 'issuers'] : ['src']) {
    if (!params.get(name)) continue;
    let url;
    try {
      url = new URL(params.get(name), location.href);
    } catch {
      return refuse(`${name} is no address`);
    }
    if (!(await allowed(url))) return refuse(`not in embed.config.json: ${url}`);
    addresses[name] = url.href;
  }
  if (!addresses.src && !shelf) return refuse('src is missing');
  fetchAllowed(Object.values(addresses));
  const widget = document.createElement(`tremplin-${kind}`);
  for (const [name, address] of Object.entries(addresses)) widget.setAttribute(name, address);
  for (const [name, value] of params) {
    if (says(name, value) && !/^(src|issuers)$/.test(name) && (name !== 'view' || shelf)) widget.setAttribute(name, value);
  }
  place.append(widget);
  customElements.whenDefined(widget.localName).then(() => raiseHeadings(widget));
}

show();
