// What the buttons of a badge do, verifying apart: fetched when one is pressed.
import { base64url } from './base64url.js';
import { button, el, save } from './dom.js';
import { nameFields } from './name.js';
import { toDigits } from './packed.js';
import { part } from './part.js';
import { code } from './qr.js';
import * as shelf from './shelf.js';

const uuid = () => `urn:uuid:${crypto.randomUUID?.() ?? randomUuid()}`;
/** Outside a secure context `randomUUID` is missing (RFC 9562, section 5.4). */
function randomUuid() {
  const bits = crypto.getRandomValues(new Uint8Array(16));
  bits[6] = (bits[6] & 15) | 64;
  bits[8] = (bits[8] & 63) | 128;
  const hex = [...bits].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** By their names in `data-ask`. */
export const ACTS = {
  request(context, words) {
    const told = words.request;
    const { id, issuerName, requestUrl } = context.tell('details');
    const subject = uuid();
    const said = el('p', { role: 'status' });
    const text = el('p', {});
    const picture = el('div', { class: 'qr', role: 'img', 'aria-label': told.qr });
    const field = el('input', { type: 'text', readonly: '', 'aria-label': words.shareLink });
    let request;
    const draw = () => {
      text.textContent = told.text(issuerName, !!requestUrl, context.tell('details').name);
      request = context.tell('request', subject);
      if (!requestUrl) return;
      field.value = `${new URL(requestUrl, context.base).href}#request=${base64url(request)}`;
      picture.replaceChildren(code(field.value));
    };
    const name = nameFields(context, words, () => {
      draw();
      said.textContent = told.applied(context.tell('details').name);
    });
    const file = button(told.file, () => {
      name.apply();
      save(`tremplin-${id}-demande.json`, 'application/json', request);
      said.textContent = words.saved;
    });
    const copy = button(told.copy, () => {
      name.apply();
      copyLink(field, said, words);
    }, ' primary');
    draw();
    const ways = requestUrl
      ? [picture, el('div', { class: 'field' }, field), el('div', { class: 'nav' }, copy, file)]
      : [el('p', {}, told.noPage), file];
    context.put(context, told.title, text, el('div', { class: 'asked' }, ...ways), said,
      el('details', { class: 'small' }, el('summary', {}, words.name.label), ...name.parts));
  },

  async certificate(context, words) {
    const { certificate, wordsOf } = await part('tremplin_certificate.js');
    const told = wordsOf(context.lang);
    const said = el('p', { role: 'status' });
    const { title, color, lang, credential } = context.tell('details');
    const { state } = context.root.querySelector('.state').dataset;
    const shown = { state, plain: context.wasm.plain, emblem: context.wasm.emblem(title, color ?? undefined, lang), code: credential && await codeOf(credential) };
    const name = nameFields(context, words);
    const keep = button(told.save, () => {
      name.apply();
      const details = { ...context.tell('details'), deeds: context.tell('deeds') };
      save(`tremplin-${details.id}-attestation.html`, 'text/html', certificate(details, context.lang, words, shown));
      said.textContent = `${words.saved} ${told.print}`;
    }, ' primary');
    context.put(context, told.title, el('p', {}, told.about), ...name.parts, el('div', { class: 'nav' }, keep), said);
  },

  async share(context, words) {
    const { title, credential } = context.tell('details');
    const url = linkTo(credential);
    const text = words.shareText(title, !!credential);
    const data = { title, text, url };
    if (navigator.share && (navigator.canShare?.(data) ?? true)) {
      try {
        return await navigator.share(data);
      } catch (cause) {
        if (cause.name === 'AbortError') return undefined;
      }
    }
    const field = el('input', { type: 'text', readonly: '', value: url, 'aria-label': words.shareLink });
    const said = el('p', { role: 'status' });
    const copy = button(words.request.copy, () => copyLink(field, said, words), ' primary');
    return context.put(context, words.shareLink, el('p', {}, text), el('div', { class: 'field' }, field), el('div', { class: 'nav' }, copy), said);
  },

  async save(context, words) {
    const { id, title, color, lang, credential } = context.tell('details');
    save(`tremplin-${id}.svg`, 'image/svg+xml', context.wasm.baked(title, color ?? undefined, lang, credential));
    context.put(context, words.saved);
  },

  export(context, words) {
    shelf.exportAll();
    context.put(context, words.saved);
  },
};

/** The address of this page that opens a signed badge, a token or its digits; without one, that of the page. */
function linkTo(credential) {
  const page = new URL(location.href);
  page.hash = credential && !credential.startsWith('{') ? `tremplin-badge=${credential}` : '';
  return page.href;
}

/** The code of that address as SVG; undefined where a code can't hold it. */
async function codeOf(credential) {
  if (credential.startsWith('{')) return undefined;
  try {
    return code(linkTo((await toDigits(credential)) ?? credential)).outerHTML;
  } catch {
    return undefined;
  }
}

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

