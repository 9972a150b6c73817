// The glue between the loader and the wasm: styles, the static form's answers, mounting.
import init, { mount as mountWasm } from 'bindgen';
import { openDeck, styles } from 'bundle';
import { parse } from './parse.js';

const sheets = {};

/** What has to be there before the widget can be mounted. A deck begins before all its cards are. */
export async function open(host, content) {
  if (openDeck && host.kind === 'flashcards') return openDeck(host, content);
  Object.assign(content, await content.rest?.());
  return undefined;
}

/** Starts the wasm from its response; hosts that do not know its type still work. */
export const start = (response) => init({ module_or_path: response });

/** One sheet a kind, shared by all widgets; a strict CSP forbids inline styles, not these. */
function style(root, kind) {
  try {
    if (!sheets[kind]) (sheets[kind] = new CSSStyleSheet()).replaceSync(styles[kind]);
    root.adoptedStyleSheets = [sheets[kind]];
  } catch {
    // Before Safari 16.4 and Firefox 101.
    const element = document.createElement('style');
    element.nonce = document.querySelector('script[nonce]')?.nonce ?? '';
    element.textContent = styles[kind];
    root.append(element);
  }
}

/** Where the page takes `display` away from everything, the widget is a block all the same; a page
 * that hides it on purpose is heard. */
function keepBlock(host) {
  if (getComputedStyle(host).display === 'inline') host.style.setProperty('display', 'block', 'important');
}

/** What the learner has already answered in the static form, item by item. */
function taken(host) {
  return [...host.querySelectorAll('[data-item]')].map((item) => ({
    item: item.dataset.item,
    values: [...item.querySelectorAll('input')]
      .filter((input) => (input.type === 'text' ? input.value.trim() : input.checked))
      .map((input) => input.value),
  })).filter(({ values }) => values.length);
}

/** Mounts the widget `host` with its content and what `open` made of it; after a retry the
 * focus goes with it. */
export function mount(host, { text, base }, opened, retrying) {
  const value = opened?.value ?? parse(text, base);
  const option = (name) => host.getAttribute(name) ?? undefined;
  const shadow = host.shadowRoot;
  const before = document.activeElement;
  const hadFocus = before !== host && host.contains(before);
  const root = document.createElement('div');
  root.style.cssText = 'min-height:inherit';
  let mounted;
  shadow.replaceChildren(root);
  style(shadow, host.kind);
  keepBlock(host);
  try {
    mounted = mountWasm(host, root, value, {
      base,
      lang: option('lang'),
      seed: option('seed'),
      resume: option('resume'),
      taken: taken(host),
      ...opened,
    });
    opened?.live(mounted, root);
  } catch (problems) {
    if (!Array.isArray(problems)) throw problems;
    throw Object.assign(new Error(problems.join('; ')), { code: 'content-invalid', details: { problems } });
  }
  if (hadFocus || retrying) focus(mounted, root, before);
  return mounted;
}

/** Keeps the learner's place: the same answer if it is on the screen, otherwise the question. */
function focus(mounted, root, before) {
  const item = before?.closest?.('[data-item]')?.dataset.item;
  const field = item && root.querySelector(`[data-item="${item}"] input${before.type === 'text' ? '' : `[value="${before.value}"]`}`);
  // Firefox gives no focus to what it has not laid out yet.
  field?.getBoundingClientRect();
  if (field) field.focus({ preventScroll: true });
  else mounted.focus();
}
