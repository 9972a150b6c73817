// The loader: defines the tags, fetches what a widget needs, says calmly what went wrong.
// Everything else is in tremplin_<kind>.js and tremplin_<kind>_bg.wasm, fetched when a widget comes
// near the viewport, side by side with the widget's content.
import { says } from './attributes.js';
import { failure, orElse } from './failure.js';
import { home } from './home.js';
import { langOf } from './langs.js';
import { sentence } from './say.js';
import { langs, stamp } from 'words:langs';
import * as sentences from 'words:loader';

const here = (file) => new URL(file, home).href;

/** Fetches in the way of the page's preload hint, so that the browser takes what it already has.
 * A hint without `crossorigin` only serves files of the page's own origin. */
function get(url) {
  const hint = [...document.querySelectorAll('link[rel=preload]')].find(({ href }) => href === url);
  const plain = hint?.crossOrigin === null && url.startsWith(`${origin}/`);
  return fetch(url, plain ? { mode: 'no-cors', credentials: 'include' } : {});
}

function wasmIsBlocked() {
  try {
    // WebKit refuses the instance only.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
    return false;
  } catch {
    return true;
  }
}

const ready = {};
const tries = {};
/** The wasm instance that all widgets of a kind share; where the page has several kinds from the
 * start and no hint says otherwise, all widgets. */
function runtime(kind) {
  const kinds = KINDS.filter((other) => other === kind || document.querySelector(`tremplin-${other}`));
  const [first] = Object.keys(ready);
  const alone = first || document.querySelector(`link[href*=tremplin_${kind}_]`) || !kinds[1];
  const name = ready.all || !alone ? 'all' : kind;
  return (ready[name] ??= (async () => {
    if (wasmIsBlocked()) throw failure('wasm-blocked', 'add \'wasm-unsafe-eval\' to script-src or use the iframe');
    // Browsers remember a module that failed to load under its address.
    const again = (tries[name] = -~tries[name]) > 1 ? `?${tries[name]}` : '';
    const [module, response] = await orElse(
      Promise.all([import(/* the glue */ here(`tremplin_${name}.js`) + again), get(here(`tremplin_${name}_bg.wasm`) + again)]),
      'bundle-unreachable',
    );
    if (!response.ok) throw failure('bundle-unreachable', `${response.status} ${response.url}`);
    await orElse(module.start(response), 'bundle-unreachable');
    return module;
  })().catch((cause) => {
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
const words = async (lang) => lang !== langs[0] && (files[lang] ??= get(here(`tremplin_words_${lang}.txt`)).then((response) => response.text()).then((text) => {
  if (!text.includes(stamp)) throw lang;
  return text;
}).catch(() => void delete files[lang]));

const near = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    // A badge that the page's address carries (#tremplin-badge=…) is judged at once, wherever it is shown.
    if (isIntersecting || (target.offsetParent && location.hash.includes(`${target.localName}=`))) target.load();
  }
}, { rootMargin: '600px', scrollMargin: '600px' });

class Widget extends HTMLElement {
  static observedAttributes = ['src', 'lang'];

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
    this.loading = undefined;
    this.mounted?.unmount();
    this.mounted?.free();
    this.mounted = undefined;
    this.shadowRoot?.replaceChildren(document.createElement('slot'));
  }

  async load() {
    near.unobserve(this);
    const current = (this.loading = {});
    let spoken;
    try {
      if (!this.shadowRoot) await new Promise((go) => setTimeout(go, 500));
      // All are under way before one is waited for; the words in the language that the module is likely to have.
      const both = Promise.all([runtime(this.kind), this.content()]);
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
    if (this.loading === current) this.loading = this.retrying = undefined;
  }

  async content() {
    const src = this.getAttribute('src');
    if (src) {
      let url;
      try {
        url = new URL(src, document.baseURI).href;
      } catch {
        // Then it is refused.
      }
      if (!/^https?:/.test(url)) throw failure('content-refused', src);
      return { base: url, response: await ask(url), words };
    }
    const inline = () => this.querySelector('script[type="application/json"]');
    // The parser may not have come to the children yet.
    if (!inline() && document.readyState === 'loading') {
      await new Promise((go) => document.addEventListener('DOMContentLoaded', go, { once: true }));
    }
    // A shelf has no content but what the device keeps.
    const text = inline()?.textContent ?? this.getAttribute('view');
    if (text === null) throw failure('no-content', 'no src, no JSON inside');
    return { base: document.baseURI, text, words };
  }

  fail(cause) {
    const code = cause.code ?? 'internal';
    const message = cause.message ?? String(cause);
    console.warn(`tremplin: ${code}: ${message}`, this, cause.details ?? '');
    const file = this.words;
    const say = (line) => sentence(sentences.inside, sentences.base, file, line);
    const offline = code === 'offline';
    const temporary = offline || /unreachable$/.test(code);
    // What fails a second time is nothing that the learner could look after.
    const line = offline ? sentences.offline : temporary && !this.failed ? sentences.unreachable : sentences.unavailable;
    this.failed = true;
    const note = document.createElement('p');
    note.setAttribute('role', 'status');
    note.lang = file ? file.slice(0, 2) : 'fr';
    note.dir = 'auto';
    note.textContent = say(line);
    note.style.cssText = 'all:revert;margin:0 0 1em;font:1em/1.5 system-ui,sans-serif';
    const parts = [note];
    // No blank hole where nothing will come.
    if (!temporary) (this.closest('[data-tremplin]') ?? this).style.minHeight = 'auto';
    if (temporary) {
      const button = document.createElement('button');
      button.textContent = say(sentences.retry);
      button.style.cssText = 'all:revert;margin:0 0 1em;font:inherit;display:block;min-height:3em;padding:.5em 1em';
      button.onclick = () => {
        button.disabled = true;
        this.retrying = true;
        this.load();
      };
      parts.push(button);
      if (offline) addEventListener('online', () => button.isConnected && button.click(), { once: true });
    }
    this.open();
    this.shadowRoot.replaceChildren(...parts, document.createElement('slot'));
    if (this.retrying) parts[1]?.focus();
    this.dispatchEvent(new CustomEvent('tremplin-error', {
      bubbles: true,
      composed: true,
      detail: { code, message, fatal: true, ...cause.details },
    }));
  }
}

const FORMS = 'div[data-tremplin],a[class*=tremplin-],a[href*="#tremplin-"]';
/** `<div data-tremplin="quiz" data-src="…">`, where an editor lets no custom element through; a link, where it keeps
 * nothing else, becomes one (link.js). */
function adopt(from) {
  if (!from.matches?.(FORMS)) return;
  const kind = from.dataset.tremplin;
  const tag = `tremplin-${kind}`;
  if (from.href) import(here('tremplin_link.js')).then(({ turn }) => turn(from)).catch(console.warn);
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
  if (customElements.get('tremplin-quiz').version !== VERSION) console.warn('tremplin: two versions, first is used');
} else {
  for (const kind of KINDS) {
    customElements.define(`tremplin-${kind}`, class extends Widget {
      static version = VERSION;
      kind = kind;
    });
  }
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
