// The loader: defines the tags, fetches what a widget needs, says calmly what went wrong.
// Everything else is in tremplin_<kind>.js and tremplin_<kind>_bg.wasm, fetched when a widget comes
// near the viewport, side by side with the widget's content.
import { says } from './attributes.js';
import { failure, orElse } from './failure.js';
import { home } from './home.js';
import { langOf } from './langs.js';
import { sentence } from './say.js';
import { langs } from 'words:langs';
import * as sentences from 'words:loader';

let tries = 0;
/** Does something with files of the bundle, and once more past caches where that fails: they may be broken there, or
 * of another build. What has kept a file knows no such address of it. */
const twice = (act) => act('').catch(() => act(`?${STAMP}${tries += 1}`));
const here = (name) => new URL(name, home).href;

/** Fetches in the way of the page's preload hint, so that the browser takes what it already has.
 * A hint without `crossorigin` only serves files of the page's own origin. */
async function get(url, integrity) {
  const hint = [...document.querySelectorAll('link[rel=preload]')].find(({ href }) => href === url);
  const plain = hint?.crossOrigin === null && url.startsWith(`${origin}/`);
  return fetch(url, { integrity: await integrity, ...plain && { mode: 'no-cors', credentials: 'include' } });
}

/** A page that has given the loader a hash wants the same of what the loader fetches. */
const checked = document.querySelector('script[integrity][src*="tremplin."]');
let table;
const hash = async (name, again) => {
  if (checked) return (table ??= (await script('tremplin_integrity.js', again, HASH)).default)[name];
};
const file = (name, again) => get(here(name + again), hash(name, again));
/** Browsers check no module that is imported; of one that a tag has brought they import what was checked. */
async function script(name, again, given = hash(name, again)) {
  const src = here(name + again);
  const integrity = await given;
  if (integrity) {
    await new Promise((onload, no) => {
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', nonce: checked.nonce, integrity, src, onload, onerror: () => no(src) }));
    });
  }
  const module = await import(src);
  if (module.build !== STAMP) {
    // Where that is the newer one, the next page gets a new loader.
    await fetch(home, { cache: 'reload' });
    throw failure('bundle-mismatch', src);
  }
  return module;
}

const ready = {};
/** The wasm instance that all widgets of a kind share; where the page has several kinds from the
 * start and no hint says otherwise, all widgets. */
function runtime(kind) {
  const alone = Object.keys(ready)[0] || document.querySelector(`link[href*=tremplin_${kind}_]`) || KINDS.every((other) => other === kind || !document.querySelector(`tremplin-${other}`));
  const name = ready.all || !alone ? 'all' : kind;
  return (ready[name] ??= orElse(twice(async (again) => {
    const [{ start }, response] = await Promise.all([script(`tremplin_${name}.js`, again), file(`tremplin_${name}_bg.wasm`, again)]);
    return start(response);
  }), 'bundle-unreachable').catch((cause) => {
    delete ready[name];
    throw cause;
  }));
}

const underway = {};
/** What an address answers; widgets that ask for the same one at the same time share it. */
const ask = (url) => (underway[url] ??= orElse(get(url), 'content-unreachable', url).finally(() => delete underway[url]));

const files = {};
/** The widget's own words in a language besides French, which is inside: those of the first screen, side by side
 * with the wasm. Where they cannot be had, or are of another build, it speaks French. */
const words = async (lang) => lang !== langs[0] && (files[lang] ??= twice(async (again) => {
  const text = await (await file(`tremplin_words_${lang}.txt`, again)).text();
  if (!text.includes(STAMP)) throw lang;
  return text;
}).catch(() => void delete files[lang]));

const near = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    // A badge that the page's address carries (#tremplin-badge=…) is judged at once, wherever it is shown.
    if (isIntersecting || (target.offsetParent && location.hash.includes(`${target.localName}=`))) target.load();
  }
}, { rootMargin: '600px', scrollMargin: '600px' });

const widget = (kind) => class extends HTMLElement {
  static observedAttributes = ['src', 'lang'];
  static build = STAMP;
  static file = file;
  static script = script;
  static twice = twice;
  kind = kind;

  connectedCallback() {
    // Moved within the page: what is mounted stays.
    if (this.mounted || this.loading) return;
    // A static form is left alone at first: to lay it out anew costs a slow phone the first tap.
    if (!this.querySelector('[data-item]')) this.open();
    near.observe(this);
  }

  open() {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
  }

  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.release());
  }

  connectedMoveCallback() {}

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.shadowRoot) return;
    if (name === 'lang') this.mounted?.set_lang();
    else {
      this.release();
      if (this.isConnected) near.observe(this);
    }
  }

  release() {
    near.unobserve(this);
    this.loading = null;
    this.mounted?.free();
    this.mounted = null;
    this.shadowRoot?.replaceChildren(document.createElement('slot'));
  }

  async load() {
    near.unobserve(this);
    const current = (this.loading = {});
    let spoken;
    try {
      if (!this.shadowRoot) await new Promise((go) => setTimeout(go, 500));
      // All are under way before one is waited for; the words in the language that the module is likely to have.
      const both = Promise.all([runtime(kind), this.content()]);
      spoken = words(langOf(this)).then((file) => (this.words = file));
      const [module, content] = await both;
      const opened = await module.open(this, content);
      if (this.loading !== current) return;
      this.open();
      this.mounted = module.mount(this, content, opened, this.retrying);
      this.failed = false;
    } catch (cause) {
      await spoken;
      if (this.loading === current) this.fail(cause);
    }
    if (this.loading === current) this.loading = this.retrying = null;
  }

  async content() {
    const src = this.getAttribute('src');
    // What stands in the page is read by the glue.
    if (!src) return { base: document.baseURI, words };
    const { href, protocol } = Object.assign(document.createElement('a'), { href: src });
    if (!protocol.startsWith('http')) throw failure('content-refused', src);
    return { base: href, response: await ask(href), words };
  }

  fail(cause) {
    const code = cause.code ?? 'internal';
    const message = cause.message ?? String(cause);
    console.warn(`tremplin: ${code}: ${message}`, this, cause.details);
    const file = this.words;
    const say = (line) => sentence(sentences.inside, sentences.base, file, line);
    const offline = code === 'offline';
    const temporary = offline || /^bundle|unreachable$/.test(code);
    // What fails a second time is nothing that the learner could look after.
    const line = offline ? sentences.offline : temporary && !this.failed ? sentences.unreachable : sentences.unavailable;
    this.failed = true;
    const make = (name, line, style) => Object.assign(document.createElement(name), { textContent: say(line), style: `all:revert;margin:0 0 1em;font:${style}` });
    const note = make('p', line, '1em/1.5 system-ui,sans-serif');
    note.setAttribute('role', 'status');
    note.lang = (file || sentences.inside).slice(0, 2);
    note.dir = 'auto';
    this.open();
    this.shadowRoot.replaceChildren(note, document.createElement('slot'));
    if (temporary) {
      const button = make('button', sentences.retry, 'inherit;display:block;padding:1em');
      button.onclick = () => {
        button.disabled = true;
        this.retrying = true;
        this.load();
      };
      note.after(button);
      if (this.retrying) button.focus();
      if (offline) addEventListener('online', () => button.isConnected && button.click(), { once: true });
    } else {
      // No blank hole where nothing will come.
      (this.closest('[data-tremplin]') ?? this).style.minHeight = 'auto';
    }
    this.dispatchEvent(new CustomEvent('tremplin-error', {
      bubbles: true,
      composed: true,
      detail: { code, message, fatal: true, ...cause.details },
    }));
  }
};

const FORMS = 'div[data-tremplin],a[class*=tremplin-],a[href*="#tremplin-"]';
/** `<div data-tremplin="quiz" data-src="…">`, where an editor lets no custom element through; a link, where it keeps
 * nothing else, becomes one (link.js). */
function adopt(from) {
  if (!from.matches?.(FORMS)) return;
  const kind = from.dataset.tremplin;
  const tag = `tremplin-${kind}`;
  if (from.href) twice((again) => script('tremplin_link.js', again)).then(({ turn }) => turn(from)).catch(console.warn);
  else if (!KINDS.includes(kind)) console.warn(`tremplin: data-tremplin: ${KINDS}`, from);
  else if (!from.closest(tag) && !from.querySelector(tag)) {
    const widget = document.createElement(tag);
    for (const [name, value] of Object.entries(from.dataset)) if (says(name, value)) widget.setAttribute(name, value);
    widget.style.minHeight = 'inherit';
    from.style.maxHeight = 'none';
    widget.append(...from.childNodes);
    from.append(widget);
  }
}

const adoptAll = (root) => root.querySelectorAll?.(FORMS).forEach(adopt);

if (customElements.get('tremplin-quiz')) {
  if (customElements.get('tremplin-quiz').build !== STAMP) console.warn('tremplin: two builds');
} else {
  for (const kind of KINDS) customElements.define(`tremplin-${kind}`, widget(kind));
  adoptAll(document);
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      adopt(target);
      for (const node of addedNodes) {
        adopt(node);
        adoptAll(node);
      }
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-tremplin'] });
}
