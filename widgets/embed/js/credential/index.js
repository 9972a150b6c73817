// What a badge does when it is asked to: fetched on the first such wish.
import init, { baked, confirms_issuer, instead, List, name, Signed, sentence, standing, to_keep, trouble } from 'bindgen';
import { el } from './dom.js';
import { fromDigits, isDigits } from './packed.js';
import { put, report } from './panel.js';
import { part } from './part.js';
import * as shelf from './shelf.js';
import * as specimen from './specimen.js';
import { verify as verifyWith } from './verify.js';
import { WORDS } from './words.js';
export { mountShelf } from './mount-shelf.js';
export { default as styles } from 'styles:badge/panel';

const MOST_BYTES = 4 * 1024 * 1024;
const wasm = { baked, confirms_issuer, instead, List, name, Signed, sentence, standing, to_keep, trouble };
let ready;
const start = () => (ready ??= init({ module_or_path: fetch(new URL('tremplin_credential_bg.wasm', import.meta.url)) }).catch((cause) => {
  ready = undefined;
  throw cause;
}));

/** Starts what verifies and has it judge a specimen: browsers compile code when it first runs, which takes a
 * phone longer than judging. Resolves to the names of the reasons against each form of it; nobody is told. */
export async function prepare() {
  await start();
  const found = [];
  for (const text of specimen.texts()) found.push(await verifyWith(wasm, new TextEncoder().encode(text), specimen));
  return found.map(({ reasons }) => reasons.map(name));
}

/** What stands in a file, a text or an address, verified as far as that can be done here. */
export async function verify(file, options = {}) {
  await start();
  return verifyWith(wasm, file, options);
}

/** What every act needs to know: the page's own context with the words of its language. */
function within(context) {
  const { module, tell } = context;
  const { name: issuerName, requestUrl } = module?.issuer ?? {};
  return {
    ...context,
    wasm,
    words: WORDS[context.lang] ?? WORDS.fr,
    // What the module says the wasm of the badge is not asked.
    tell: (what, told) => (what === 'details' ? { ...module, issuerName, requestUrl, ...tell(what) } : tell(what, told)),
  };
}

/** Whom the page trusts: the keys of the `issuers` attribute (the address of a JWK set), otherwise the
 * one that the badge's module names. */
async function trusted({ host, module }) {
  const pinned = host.getAttribute('issuers');
  if (pinned) {
    const response = await fetch(new URL(pinned, document.baseURI));
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.json();
  }
  const { id, key } = module?.issuer ?? {};
  return id && key ? { keys: [{ ...key, issuer: id }] } : undefined;
}
const trustedBy = (context) => trusted(context).catch(() => undefined);

/** Characters of a text that is no more than a letter with a link in it. */
const LETTER = 3e4;

/** The bytes of a file or a text, which a link may have in digits; undefined where there are more than any
 * badge has. */
async function bytes(file) {
  const { size = file.length } = file;
  if (size > MOST_BYTES) return undefined;
  const encode = (text) => new TextEncoder().encode(text);
  const data = typeof file === 'string' ? encode(file) : new Uint8Array(await file.arrayBuffer());
  const digits = isDigits(file) ? file : size < LETTER && /tremplin-badge=(\d+)/.exec(new TextDecoder().decode(data))?.[1];
  // What is no badge in digits is refused as any other text.
  return digits && isDigits(digits) ? fromDigits(digits).then(encode).catch(() => data) : data;
}

/** What the device kept before a credential came, by its text: undoing leads back there. */
const before = new Map();

/** Takes the badge out of the page's address, and leaves what else stands there: a reload would bring back
 * what the learner has erased. */
function forgetLink() {
  const rest = (hash) => hash.replace(/([#&])tremplin-badge=[^&]*(&?)/, (part, before, after) => after && before);
  try {
    history.replaceState(history.state, '', location.href.replace(/#.*/, rest));
  } catch {
    // Some frames may not: then the address stays as it is.
  }
}

/** Badges of the page that have still to look at the address. */
const othersWait = () => [...document.querySelectorAll('tremplin-badge')].some(({ mounted }) => !mounted);

/** Judges what `file` holds, lets `settle` keep it, and shows how it stands. With `quiet`, what is valid is
 * not shown, with `silent` nothing is; a `link` may be for another badge of the page. `keys` and `lists`
 * are what the issuer was asked for. */
async function examine(context, file, { settle, quiet, silent, link, ...asked }) {
  const { words, lang } = context;
  if (isDigits(file) && !globalThis.DecompressionStream) return put(context, words.tooOld);
  const data = await bytes(file);
  if (!data) return put(context, words.large);
  let found;
  try {
    const { keys = await trustedBy(context), lists } = asked;
    const { achievement } = context.tell('details');
    found = await verifyWith(wasm, data, { trusted: keys, lists, achievement: achievement ?? undefined });
  } catch (cause) {
    if (typeof cause !== 'string') throw cause;
    return put(context, words.verified.none, el('p', {}, instead(data, lang) ?? trouble(cause, lang)));
  }
  if (link && found.reasons.some((reason) => name(reason) === 'other-achievement')) return undefined;
  const { text, standing } = found;
  if (text && !shelf.isKept(text)) before.set(text, shelf.everything());
  await settle(found);
  const kept = standing !== 'refused' && shelf.isKept(text);
  if (link && kept && (context.module || !othersWait())) forgetLink();
  if (silent || (quiet && standing === 'valid')) return undefined;
  const keeping = async (keep) => {
    if (keep) await settle(found);
    else await undo(context, text, settle);
    return shelf.isKept(text);
  };
  context.reported = kept ? text : undefined;
  // A text that is nothing signed is named, if it is something that is known.
  if (/^(unreadable|too-large)$/.test(found.reasons.map(name))) found.instead = instead(data, lang);
  found.asked = !!asked.keys;
  return report(context, found, kept, before.has(text) && keeping, (more) => examine(context, file, { settle, ...asked, ...more }));
}

/** Keeps a badge no longer that has just come; one that it took the place of is judged again. */
async function undo(context, text, settle) {
  context.reported = undefined;
  shelf.drop(text, before.get(text));
  forgetLink();
  context.tell('follow');
  shelf.spread(context.host);
  const { credential } = context.tell('details');
  if (credential) await examine(context, credential, { settle, silent: true });
  await context.draw?.();
}

function announce({ host }, id, { standing, reasons }) {
  const detail = { id, standing, reasons: reasons.map(name) };
  host.dispatchEvent(new CustomEvent('tremplin-verified', { bubbles: true, composed: true, detail }));
}

/** Keeps what counts with the badge; what it has already is only judged anew. */
const settleIn = (context) => (found) => {
  if (!found.text) return announce(context, context.module.id, found);
  if (context.tell('details').credential === found.text) return context.tell('judged', found.reasons);
  // A link opens a badge on the shelf too; it is the same one.
  if (context.tell('keep', [found.text, found.reasons])) shelf.forgetReceived(found.text);
  return undefined;
};

/** Opens a file, or the text of one, that is said to hold a badge. A `link` may be for another badge
 * of the page, and where there is a shelf, that says how it stands. */
export async function open(context, file, link = false) {
  await start();
  const silent = link && [...document.querySelectorAll('tremplin-badge[view]')].some(({ mounted, loading }) => mounted || loading);
  await examine(within(context), file, { settle: settleIn(context), link, silent });
}

/** Judges the badge that the device keeps. */
export async function judge(context, credential) {
  await start();
  await examine({ ...within(context), calm: true }, credential, { settle: settleIn(context), quiet: true });
}

/** Shows what a button asks for. */
export async function show(context, ask) {
  const asked = within({ ...context, ask });
  // The only one that needs the wasm.
  if (ask === 'save') await start();
  const { ACTS } = await part('tremplin_ask.js');
  await ACTS[ask]?.({ ...asked, put }, asked.words);
}

/** Shows all badges of this site inside `root`; what they say is verified each time. */
export async function showShelf(given) {
  const context = within(given);
  const { root, lang, host } = context;
  const words = context.words.shelf;
  await start();
  const said = el('p', { role: 'status', class: 'notice nudge' });
  const list = el('ul', { class: 'shelf', role: 'list' });
  let drawn;
  const draw = async () => {
    const kept = shelf.everything();
    const now = (drawn = JSON.stringify(kept));
    const keys = await trustedBy(context);
    const badges = shelf.kept();
    const found = await Promise.all(badges.map(({ credential }) => credential && verifyWith(wasm, new TextEncoder().encode(credential), { trusted: keys })));
    // It has changed again meanwhile.
    if (drawn !== now) return;
    const nothing = !Object.keys(kept).length;
    const rows = badges.map((badge, index) => Object.assign(shelf.entry(badge, found[index], context.words), { said: JSON.stringify([badge, found[index]?.reasons]) }));
    if (!rows.length) rows.push(el('li', {}, words.empty));
    const focused = () => list.contains(root.getRootNode().activeElement);
    const had = focused();
    shelf.arrange(list, rows);
    // There is nothing to save, and nothing to erase.
    save.hidden = erase.hidden = nothing;
    if (had && !focused()) root.querySelector('[data-focus]').focus();
  };
  context.draw = draw;
  const input = el('input', { type: 'file', accept: '.png,.svg,.json,.jwt,.txt,image/png,image/svg+xml,application/json' });
  const erase = el('button', { type: 'button', class: 'button', part: 'button', 'data-ask': 'erase', 'data-told': words.confirm }, words.erase);
  const save = el('button', { type: 'button', class: 'button', part: 'button', 'data-ask': 'export' }, words.export);
  root.replaceChildren(el('div', { class: 'root', lang, dir: 'ltr' },
    el('div', { class: 'card', part: 'card' },
      el('h2', { class: 'prompt', tabindex: '-1', 'data-focus': '' }, words.title),
      list,
      el('div', { class: 'ways' }, el('div', { class: 'panel' })),
      el('div', { class: 'nav' }, el('label', { class: 'button file', part: 'button' }, words.open, input)),
      el('p', { class: 'small' }, words.privacy),
      el('div', { class: 'nav small' }, save, erase)),
    said));
  await draw();
  const settle = async (found) => {
    const keeps = found.text && found.standing !== 'refused' && host.getAttribute('resume') !== 'off';
    if (keeps && !shelf.isKept(found.text) && shelf.keep(wasm, found)) shelf.spread(host, found.text);
    announce(context, 'shelf', found);
    await draw();
  };
  return {
    words,
    /** Looks whether something has changed on the device. */
    async refresh() {
      if (drawn === JSON.stringify(shelf.everything())) return;
      if (context.reported !== undefined && !shelf.isKept(context.reported)) root.querySelector('.panel').replaceChildren();
      await draw();
    },
    /** Forgets one badge, or all. */
    async erase(key) {
      const one = shelf.kept().find((badge) => badge.key === key);
      if (one) shelf.erase(one);
      else if (!key) shelf.eraseAll();
      said.textContent = one ? words.erasedOne(one.title, !!one.results?.length) : words.erased;
      forgetLink();
      shelf.spread(host);
      root.querySelector('.panel').replaceChildren();
      await draw();
      root.querySelector('[data-focus]').focus();
    },
    /** Takes up a badge, or all that {@link shelf.exportAll} has saved. */
    async take(file, link = false) {
      const data = await bytes(file);
      const fresh = data && host.getAttribute('resume') !== 'off' ? shelf.importAll(new TextDecoder().decode(data)) : undefined;
      if (fresh === undefined) return examine(context, file, { settle, link });
      shelf.spread(host);
      await draw();
      // It is about all that is kept, as that is now.
      context.reported = '';
      return put(context, fresh ? words.restored : words.nothingNew);
    },
  };
}
