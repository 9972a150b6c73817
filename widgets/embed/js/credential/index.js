// What a badge does when it is asked to: fetched on the first such wish. Everything that is shown
// is built from elements and texts; nothing that a badge says becomes markup.
import init, { baked, name as reasonName, Signed, sentence, standing, trouble } from 'bindgen';
import { certificate } from './certificate.js';
import { el, save } from './dom.js';
import { code } from './qr.js';
import * as shelf from './shelf.js';
import { verify as verifyWith } from './verify.js';
import { WORDS } from './words.js';
export { mountShelf } from './mount-shelf.js';
export { default as styles } from 'styles:badge/panel';

const MOST_BYTES = 4 * 1024 * 1024;
const wasm = { Signed, standing };
let ready;
const start = () => (ready ??= init({ module_or_path: fetch(new URL('tremplin_credential_bg.wasm', import.meta.url)) }).catch((cause) => {
  ready = undefined;
  throw cause;
}));

/** What stands in a file, a text or an address, verified as far as that can be done here. */
export async function verify(file, options = {}) {
  await start();
  return verifyWith(wasm, file, options);
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
  const { id, key } = module.issuer ?? {};
  return id && key ? { keys: [{ ...key, issuer: id }] } : undefined;
}

async function bytes(file) {
  const { size = file.length } = file;
  if (size > MOST_BYTES) return undefined;
  return typeof file === 'string' ? new TextEncoder().encode(file) : new Uint8Array(await file.arrayBuffer());
}

const panelOf = ({ root }) => root.querySelector('.panel');

/** Shows something in the panel, with a button that closes it, and leads there. */
function put(context, title, ...parts) {
  const words = WORDS[context.lang] ?? WORDS.fr;
  const close = el('button', { type: 'button', class: 'button', part: 'button' }, words.close);
  const heading = el('h3', { tabindex: '-1' }, title);
  const box = el('div', { lang: context.lang, dir: 'ltr' }, heading, ...parts.flat().filter(Boolean), el('div', { class: 'nav' }, close));
  close.addEventListener('click', () => {
    panelOf(context).replaceChildren();
    (context.root.querySelector(`[data-ask="${context.ask}"]`) ?? context.root.querySelector('[data-focus]')).focus();
  });
  panelOf(context).replaceChildren(box);
  heading.focus({ preventScroll: true });
  box.scrollIntoView({ block: 'nearest' });
  return box;
}

/** Opens a file, or the text of one, that is said to hold a badge. A `link` may be for another badge
 * of the page. */
export async function open(context, file, link = false) {
  await start();
  const words = WORDS[context.lang] ?? WORDS.fr;
  const data = await bytes(file);
  if (!data) return void put(context, words.large);
  await judgeBytes(context, data, undefined, link);
}

/** Judges the badge that the device keeps. */
export async function judge(context, credential) {
  await start();
  const { achievement } = context.tell('details');
  const found = await verifyWith(wasm, new TextEncoder().encode(credential), { trusted: await trusted(context).catch(() => undefined), achievement: achievement ?? undefined });
  context.tell('judged', found.reasons);
  if (found.standing !== 'valid') reportOn(context, found, new TextEncoder().encode(credential));
}

async function judgeBytes(context, data, asked, link) {
  const words = WORDS[context.lang] ?? WORDS.fr;
  const { achievement } = context.tell('details');
  let found;
  try {
    const keys = asked ?? (await trusted(context).catch(() => undefined));
    found = await verifyWith(wasm, data, { trusted: keys, achievement: achievement ?? undefined });
  } catch (cause) {
    const said = typeof cause === 'string' && trouble(cause, context.lang);
    if (!said) throw cause;
    return void put(context, words.verified.refused, el('p', {}, said));
  }
  if (link && found.reasons.some((reason) => reasonName(reason) === 'other-achievement')) return;
  const kept = found.text && context.tell('keep', [found.text, found.reasons]);
  if (!found.text) {
    const detail = { id: context.module.id, standing: found.standing, reasons: found.reasons.map((reason) => reasonName(reason)) };
    context.host.dispatchEvent(new CustomEvent('tremplin-verified', { bubbles: true, composed: true, detail }));
  }
  reportOn(context, found, data, kept);
}

function date(text, lang) {
  return new Date(text).toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'UTC' });
}

/** What was found out: how it stands, why, and what the badge says. */
function reportOn(context, found, data, kept) {
  const { lang } = context;
  const words = (WORDS[lang] ?? WORDS.fr).verified;
  const reasons = el('ul', { role: 'list' }, ...found.reasons.map((reason) => el('li', { 'data-reason': reasonName(reason) }, sentence(reason, lang))));
  const said = found.credential;
  const rows = said && [
    [words.name, said.name],
    [words.issuer, [said.issuerName, said.issuer].filter(Boolean).join(' · ')],
    [words.from, date(said.validFrom, lang)],
    [words.until, said.validUntil && date(said.validUntil, lang)],
  ].filter(([, value]) => value);
  const list = rows && el('dl', {}, ...rows.flatMap(([term, value]) => [el('dt', {}, term), el('dd', {}, value)]));
  const note = kept && el('p', {}, words.kept);
  put(context, words[found.standing], found.reasons.length > 0 && reasons, note, list, askIssuer(context, found, data));
}

/** The issuer is asked for its key only once the learner wants it: it learns that somebody looks. */
function askIssuer(context, found, data) {
  const words = (WORDS[context.lang] ?? WORDS.fr).verified;
  const names = found.reasons.map((reason) => reasonName(reason));
  const unknown = names.some((name) => name === 'issuer-not-confirmed' || name === 'key-missing');
  const address = found.credential?.issuer;
  if (!unknown || !address?.startsWith('https://') || context.host.hasAttribute('issuers')) return undefined;
  const { host: site } = new URL(address);
  const note = el('p', { class: 'small' }, words.askNote(site));
  const button = el('button', { type: 'button', class: 'button', part: 'button' }, words.ask(site));
  button.addEventListener('click', async () => {
    const keys = await keysOf(address).catch(() => undefined);
    if (keys) await judgeBytes(context, data, keys);
    else note.textContent = words.noKey(site);
  });
  return [note, button];
}

/** The keys that an issuer publishes: at its own address, or in `jwks.json` beside it. They count for
 * this issuer alone. */
async function keysOf(address) {
  for (const place of [address, new URL('jwks.json', address).href]) {
    const response = await fetch(place, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    const found = response.ok ? await response.json().catch(() => ({})) : {};
    if (Array.isArray(found.keys)) return { keys: found.keys.map((key) => ({ ...key, issuer: address })) };
  }
  return undefined;
}

/** Shows what a button asks for. */
export async function show(context, ask) {
  await ACTS[ask]?.({ ...context, ask }, WORDS[context.lang] ?? WORDS.fr);
}

const uuid = () => `urn:uuid:${crypto.randomUUID?.() ?? randomUuid()}`;
/** Outside a secure context `randomUUID` is missing (RFC 9562, section 5.4). */
function randomUuid() {
  const bits = crypto.getRandomValues(new Uint8Array(16));
  bits[6] = (bits[6] & 15) | 64;
  bits[8] = (bits[8] & 63) | 128;
  const hex = [...bits].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const base64url = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

const ACTS = {
  async request(context, words) {
    const told = words.request;
    const { id, issuerName, requestUrl, name, keepsName } = context.tell('details');
    const subject = uuid();
    const place = el('div', { class: 'asked' });
    const said = el('p', { role: 'status' });
    const draw = async () => {
      const request = context.tell('request', subject);
      const file = el('button', { type: 'button', class: 'button', part: 'button' }, told.file);
      file.addEventListener('click', () => {
        save(`tremplin-${id}-demande.json`, 'application/json', request);
        said.textContent = words.saved;
      });
      if (!requestUrl) return place.replaceChildren(el('p', {}, told.noPage), file);
      const link = `${new URL(requestUrl, context.base).href}#request=${base64url(request)}`;
      const field = el('input', { type: 'text', readonly: '', value: link, 'aria-label': words.shareLink });
      const copy = el('button', { type: 'button', class: 'button primary', part: 'button primary' }, told.copy);
      copy.addEventListener('click', () => copyLink(field, said, words));
      place.replaceChildren(
        el('div', { class: 'qr', role: 'img', 'aria-label': told.qr }, code(link)),
        el('div', { class: 'field' }, field),
        el('div', { class: 'nav' }, copy, file),
      );
    };
    const field = el('input', { type: 'text', maxlength: '100', autocomplete: 'name', value: name ?? '' });
    const keep = el('input', { type: 'checkbox' });
    keep.checked = keepsName;
    const apply = el('button', { type: 'button', class: 'button', part: 'button' }, told.apply);
    apply.addEventListener('click', async () => {
      context.tell('name', [field.value, keep.checked]);
      await draw();
    });
    await draw();
    put(context, told.title, el('p', {}, told.text(issuerName)), place, said,
      el('details', { class: 'small' }, el('summary', {}, told.name),
        el('label', { class: 'field' }, el('span', {}, told.name), field),
        el('label', { class: 'check' }, keep, el('span', {}, told.keep)), apply));
  },

  certificate(context, words) {
    const details = context.tell('details');
    save(`tremplin-${details.id}-attestation.html`, 'text/html', certificate(details, context.lang, words.certificate));
    put(context, words.certificate.title, el('p', {}, words.saved), el('p', {}, words.certificate.print));
  },

  async share(context, words) {
    const { title, credential } = context.tell('details');
    const page = new URL(location.href);
    page.hash = credential && !credential.startsWith('{') ? `tremplin-badge=${credential}` : '';
    const text = words.shareText(title, !!credential);
    const data = { title, text, url: page.href };
    if (navigator.share && (navigator.canShare?.(data) ?? true)) {
      try {
        return await navigator.share(data);
      } catch (cause) {
        if (cause.name === 'AbortError') return undefined;
      }
    }
    const field = el('input', { type: 'text', readonly: '', value: page.href, 'aria-label': words.shareLink });
    const said = el('p', { role: 'status' });
    const copy = el('button', { type: 'button', class: 'button primary', part: 'button primary' }, words.request.copy);
    copy.addEventListener('click', () => copyLink(field, said, words));
    return put(context, words.shareLink, el('p', {}, text), el('div', { class: 'field' }, field), el('div', { class: 'nav' }, copy), said);
  },

  async save(context, words) {
    await start();
    const { id, title, color, lang, credential } = context.tell('details');
    save(`tremplin-${id}.svg`, 'image/svg+xml', baked(title, color ?? undefined, lang, credential));
    put(context, words.saved);
  },

  export(context, words) {
    shelf.exportAll();
    put(context, words.saved);
  },
};

async function copyLink(field, said, words) {
  try {
    await navigator.clipboard.writeText(field.value);
    said.textContent = words.copied;
  } catch {
    field.focus();
    field.select();
    said.textContent = words.notCopied;
  }
}

/** Shows all badges of this site inside `root`; what they say is verified each time. */
export async function showShelf(context) {
  const { root, lang, host } = context;
  const words = (WORDS[lang] ?? WORDS.fr).shelf;
  await start();
  const said = el('p', { role: 'status', class: 'notice nudge' });
  const list = el('ul', { class: 'shelf', role: 'list' });
  const draw = async () => {
    const keys = await trusted(context).catch(() => undefined);
    const badges = shelf.kept();
    const found = await Promise.all(badges.map(({ credential }) => credential && verifyWith(wasm, new TextEncoder().encode(credential), { trusted: keys })));
    list.replaceChildren(...badges.map((badge, index) => shelf.entry(badge, found[index], words, lang)));
    if (!badges.length) list.replaceChildren(el('li', {}, words.empty));
  };
  const input = el('input', { type: 'file', accept: '.png,.svg,.json,.jwt,image/png,image/svg+xml,application/json' });
  const erase = el('button', { type: 'button', class: 'button', part: 'button', 'data-ask': 'erase', 'data-confirm': words.confirm }, words.erase);
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
  return {
    async erase() {
      shelf.eraseAll();
      said.textContent = words.erased;
      await draw();
      root.querySelector('[data-focus]').focus();
    },
    async take(file) {
      const data = await bytes(file);
      const verdict = (WORDS[lang] ?? WORDS.fr).verified;
      if (!data) return void put(context, (WORDS[lang] ?? WORDS.fr).large);
      try {
        const found = await verifyWith(wasm, data, { trusted: await trusted(context).catch(() => undefined) });
        const kept = found.text && found.standing !== 'refused' && host.getAttribute('resume') !== 'off' && shelf.keep(found);
        host.dispatchEvent(new CustomEvent('tremplin-verified', { bubbles: true, composed: true, detail: { id: 'shelf', standing: found.standing, reasons: found.reasons.map((reason) => reasonName(reason)) } }));
        reportOn(context, found, data, kept);
      } catch (cause) {
        const why = typeof cause === 'string' && trouble(cause, lang);
        if (!why) throw cause;
        put(context, verdict.refused, el('p', {}, why));
      }
      await draw();
    },
  };
}
