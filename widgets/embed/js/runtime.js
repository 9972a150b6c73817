// The glue between the loader and the wasm: styles, the static form's answers, mounting.
import startWasm, { is_id, mount as mountWasm, startMore } from 'bindgen';
import { asked, first, more, opens, own, paper, styles, typed } from 'bundle';
import { read } from './content.js';
import { failure, orElse } from './failure.js';
import { file, twice, wanted } from './files.js';
import { keepKeys } from './keys.js';
import { langOf } from './langs.js';
import { apart, parse, types } from './parse.js';
import { SETTLE } from './settle.js';
import { style, stylesOf } from './style.js';
import { restOfWords, speak, wordsIn } from './words.js';

/** What has to be there before the widget can be mounted. */
async function open(host, { words, ...given }) {
  const content = given.response ? await read(given) : await inside(host, given);
  // They are there already, where tag, page or browser have the language of the module.
  await speak(langOf(host), words);
  const opened = await openAs(host, content);
  const lang = await speak(langOf(host, opened.value?.lang), words);
  if (opened.back) await secondPart();
  // What is a part by itself has its words with the rest of them.
  else if (apart(opened.value).length) await orElse(restOfWords(), 'bundle-unreachable');
  return { ...opened, lang };
}

/** What stands in the page. A shelf has no content but what the device keeps. */
async function inside(host, given) {
  const inline = () => host.querySelector('script[type="application/json"]');
  // The parser may not have come to the children yet.
  if (!inline() && document.readyState === 'loading') {
    await new Promise((go) => { document.addEventListener('DOMContentLoaded', go, { once: true }); });
  }
  const text = inline()?.textContent ?? host.getAttribute('view');
  if (text === null) throw failure('no-content', 'no src, no JSON inside');
  return { ...given, text };
}

/** By its kind: see kinds/. A quiz is opened here. */
async function openAs(host, content) {
  const open = opens[host.kind];
  if (open) return open(host, content, secondPart);
  const { text } = (await content.rest?.()) ?? content;
  const value = parse(text, content.base);
  // Without the code for what is in it, it could not even be read.
  await Promise.all(apart(value).map((kind) => part(own(kind))));
  for (let there; ; there = true) {
    await calm(host);
    const known = kept(host, value?.id);
    const back = taken(host).length > 0 || known.length > 0;
    if (!back || there) return { value, back, kept: known.length > 0, live: follows(host, value?.id, known) };
    // Who comes back may go on anywhere.
    await Promise.all([secondPart(value), host.querySelector(FORM) && part(own('form'))]);
  }
}

/** What the device keeps of quizzes with this identifier: one, or several that do not know of each other. */
function kept(host, id) {
  try {
    return host.getAttribute('resume') === 'off' ? [] : Object.entries(localStorage).filter(([key]) => `${key}:`.startsWith(`tremplin:quiz:${id}:`));
  } catch {
    return [];
  }
}

const FOLLOWED = ['storage', 'pageshow', 'tremplin-kept'];
/** Goes along when another tab, or another quiz of the page, has gone on with it. */
const follows = (host, id, seen) => (mounted, root, begin, goOn) => {
  const look = () => {
    if (!root.isConnected) for (const name of FOLLOWED) removeEventListener(name, look);
    else if (`${seen}` !== `${seen = kept(host, id)}`) secondPart(host.about).then(goOn, () => {});
  };
  for (const name of FOLLOWED) addEventListener(name, look);
};

/** How long nothing is touched before the widget takes the place of the static form, in milliseconds; how
 * long after it a press was still meant for the form. */
const CALM = 500;
const FORM = 'tremplin-quiz [data-item]';
let touched = 0;
/** A finger is down, or a word is being composed. */
let busy;
for (const name of ['pointerdown', 'pointerup', 'pointercancel', 'click', 'input', 'keyup', 'compositionend']) {
  addEventListener(name, ({ type, isComposing }) => {
    touched = performance.now();
    busy = type === 'pointerdown' || isComposing;
  }, { capture: true, passive: true });
}
/** Where there is a static form, the widget gives way to who answers it: it goes on once nothing has been
 * touched for a while, and the browser has nothing else to do. */
async function calm(place) {
  if (!place.querySelector(FORM)) return;
  touched ||= performance.now();
  do {
    await new Promise((go) => { setTimeout(go, Math.max(50, touched + CALM - performance.now())); });
    await new Promise((go) => { (self.requestIdleCallback ?? setTimeout)(go, { timeout: 1000 }); });
  } while (busy || touched + CALM > performance.now() || place.querySelector(`${FORM} :active`));
}

/** Where the choices of the static form are. */
const spots = (host) => [...host.querySelectorAll(`${FORM} label`)].map((label) => [label, label.getBoundingClientRect()]);

/** A press that comes just after the form has gone was meant for what stood there: the form comes back with
 * it, and the widget a little later. */
function heed(host, { style }, labels) {
  const heard = (event) => {
    const { clientX: x, clientY: y } = event;
    const meant = labels.find(([, box]) => x > box.left && x < box.right && y > box.top && y < box.bottom);
    if (!meant) return;
    event.stopPropagation();
    host.release();
    meant[0].click();
    host.load();
  };
  host.addEventListener('click', heard, true);
  style.pointerEvents = 'none';
  setTimeout(() => {
    host.removeEventListener('click', heard, true);
    style.pointerEvents = '';
  }, CALM);
}

/** Starts the wasm from its response; resolves to what the loader calls. Where the page lets none run, another answer
 * of the server would change nothing. */
export const start = async (response) => {
  await calm(document);
  try {
    await startWasm(response, (module) => stylesOf(module, first));
  } catch (cause) {
    try {
      // The smallest there is. WebKit refuses the instance only.
      new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
    } catch {
      return { open: () => { throw failure('wasm-blocked', 'add \'wasm-unsafe-eval\' to script-src or use the iframe'); } };
    }
    throw cause;
  }
  return { open, mount };
};

const parts = {};
const sheets = {};
/** Gets a part of the wasm, once for all widgets: see xtask/cutter. Styles come with it. */
const part = (name) => (parts[name] ??= orElse(twice(async (again) => startMore(await file(name, again), (module) => {
  sheets[name] = stylesOf(module, name);
})), 'bundle-unreachable').catch((cause) => {
  parts[name] = undefined;
  throw cause;
}));
/** Gets what the first screen does without, for a module where it is known; with `asks`, also what a badge is
 * asked for. */
const secondPart = (module, asks) => Promise.all([part(more), orElse(restOfWords(), 'bundle-unreachable'), typed && types(module) && part(typed), asks && part(asked)]);

/** Goes along when the page asks for another language. */
function heedLang(host, mounted, words) {
  const show = mounted.set_lang.bind(mounted);
  mounted.set_lang = async () => {
    const lang = await speak(langOf(host, host.about.lang), words);
    try {
      // Whoever has begun needs the rest of them too.
      if (sheets[more]) await restOfWords();
    } catch {
      return;
    }
    if (host.mounted === mounted) show(lang);
  };
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
    // Fields and lists give their value even where it is empty: its place says what it is of.
    values: [...item.querySelectorAll('input,select,textarea')]
      .filter((field) => !/^[rc]/.test(field.type) || field.checked)
      .map((field) => field.value),
  })).filter(({ values }) => values.some((value) => value.trim()));
}

/** Mounts the widget `host` with its content and what `open` made of it; after a retry the
 * focus goes with it. */
function mount(host, { base, words }, { value, back, live, ...opened }, retrying) {
  const option = (name) => host.getAttribute(name) ?? undefined;
  const shadow = host.shadowRoot;
  const before = document.activeElement;
  const hadFocus = before !== host && host.contains(before);
  const root = document.createElement('div');
  // As wide as its host where a page makes that one a flex box.
  root.style.cssText = 'min-height:inherit;width:100%';
  host.about = value;
  let mounted;
  let begun;
  let heard;
  // What says below the screen that the rest could not be had.
  let said = [];
  const start = () => {
    if (!begun) style(shadow, sheets[more][host.kind]);
    begun = true;
    if (said.includes(shadow.activeElement)) mounted.focus();
    for (const node of said.splice(0)) node.remove();
    mounted.go_on();
    heard?.();
  };
  const goOn = () => host.mounted === mounted && start();
  // With a place: what to say there at the end.
  const begin = (place, ...more) => (place?.nodeType ? wanted('tremplin_end.js').then(({ end }) => end(host, place, base, { isId: is_id, wordsIn }, ...more), () => {}) : secondPart(host.about).then(goOn, (cause) => {
    if (host.mounted !== mounted) return;
    const active = shadow.activeElement;
    // What the learner has done stays on the screen, and waits.
    const stays = [...shadow.childNodes].filter((node) => !said.includes(node));
    host.fail(Object.assign(cause, { details: { id: host.about.id, fatal: false, ...cause.details } }));
    // The second time, what the page has instead is the way on.
    if (!said[0]) shadow.lastChild.remove();
    said = [...shadow.childNodes];
    shadow.prepend(...stays);
    const [note, button] = said;
    note.style.marginTop = '1em';
    button.onclick = begin;
    // Firefox gives no focus to what it has not laid out yet.
    root.getBoundingClientRect();
    (active?.isConnected ? active : active && button)?.focus({ preventScroll: true });
    button.scrollIntoView({ block: 'nearest' });
  }));
  const labels = spots(host);
  shadow.replaceChildren(root);
  shadow.adoptedStyleSheets = [];
  style(shadow, styles[host.kind]);
  // A quiz has what its kinds of items need.
  for (const kind of live ? apart(value) : []) {
    const { quiz, script } = sheets[own(kind)];
    if (quiz) style(shadow, quiz);
    if (script) wanted(`tremplin_${kind}.js`).then(({ listen }) => listen(root), () => {});
  }
  keepBlock(host);
  try {
    mounted = opened.mount?.(root) ?? mountWasm(host, root, value, {
      base,
      seed: option('seed'),
      resume: option('resume'),
      taken: taken(host),
      begin,
      ...opened,
    });
    heard = live?.(mounted, root, begin, goOn);
    if (!opened.mount) heedLang(host, mounted, words);
  } catch (problems) {
    if (!Array.isArray(problems)) throw problems;
    // A module of another kind is what authors mix up most.
    throw Object.assign(new Error(`${base} ${value?.kind}: ${problems}`), { code: 'content-invalid', details: { problems } });
  }
  if (labels[0]) heed(host, root.firstChild, labels);
  if (back) start();
  // Fetched before anything has been pressed, and put to use only after: what changes between the press
  // and the release of a button may cost the click.
  else {
    const listen = (name, then) => root.addEventListener(name, () => secondPart(host.about).then(then, () => {}), { once: true });
    listen('pointerover');
    listen('focusin');
    listen('click', goOn);
  }
  // Where a control was, a hasty second press is on nothing (settle.rs). It takes no focus away either.
  let pressed;
  root.addEventListener('mousedown', (event) => {
    if (event.target.closest('button,input,select,textarea')) pressed = event.timeStamp;
    else if (event.timeStamp < pressed + SETTLE) event.preventDefault();
  });
  // Nor does a hasty second press of a key count, where the button under it means something else now.
  if (host.kind === 'quiz') {
    root.addEventListener('click', (event) => {
      if (event.detail || getComputedStyle(root.firstChild).pointerEvents !== 'none') return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }, true);
  }
  // A saved file; badges read theirs by themselves.
  root.addEventListener('change', async ({ target }) => {
    const file = host.kind !== 'badge' && target.files?.[0];
    if (!file) return;
    const text = file.size < 8e6 ? await file.text() : '';
    // The same file may be chosen again.
    target.value = '';
    if (host.mounted === mounted) mounted.import(text);
  });
  if (paper && host.kind !== 'badge') paper(host, root, opened.lang);
  // Last, so that what has used a key has said so.
  keepKeys(root);
  if (hadFocus || retrying) focus(mounted, root, before);
  return mounted;
}

/** Keeps the learner's place: the same answer if it is on the screen, otherwise the question. */
function focus(mounted, root, before) {
  const item = before?.closest?.('[data-item]')?.dataset.item;
  // Of several fields to type in, the one that stands where it stood.
  const typed = item && /^text/.test(before.type) && ':is(input,textarea)';
  const at = typed ? [...before.closest('[data-item]').querySelectorAll(typed)].indexOf(before) : 0;
  const field = item && root.querySelectorAll(`[data-item="${item}"] ${typed || `input[value="${before.value}"]`}`)[at];
  // Firefox gives no focus to what it has not laid out yet.
  field?.getBoundingClientRect();
  if (field) field.focus({ preventScroll: true });
  else mounted.focus();
}
