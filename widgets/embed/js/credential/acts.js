// What the buttons of a badge do, verifying apart: fetched when one is pressed.
import { base64url } from './base64url.js';
import { button, el, save } from './dom.js';
import { nameFields } from './name.js';
import { toDigits } from './packed.js';
import { wanted } from '../files.js';
import { code } from './qr.js';
import * as shelf from './shelf.js';
import * as words from 'words:panel';

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
  request(context, say) {
    const { id, issuerName, requestUrl } = context.tell('details');
    const subject = uuid();
    const said = el('p', { role: 'status' });
    const text = el('p', {});
    const picture = el('div', { class: 'qr', role: 'img', 'aria-label': say(words.requestQr) });
    const field = el('input', { type: 'text', readonly: '', 'aria-label': say(words.shareLink) });
    let request;
    const draw = () => {
      const { name } = context.tell('details');
      const how = 2 * !requestUrl + !!issuerName;
      text.textContent = `${say(words.requestHow, { issuer: issuerName }, how)} ${say(words.requestSays, { name }, +!name)}`;
      request = context.tell('request', subject);
      if (!requestUrl) return;
      field.value = `${new URL(requestUrl, context.base).href}#request=${base64url(request)}`;
      picture.replaceChildren(code(field.value));
    };
    const name = nameFields(context, say, () => {
      draw();
      const { name } = context.tell('details');
      said.textContent = say(words.requestApplied, { name }, +!name);
    });
    const file = button(say(words.requestFile), () => {
      name.apply();
      save(`tremplin-${id}-demande.json`, 'application/json', request);
      said.textContent = say(words.saved);
    });
    const copy = button(say(words.requestCopy), () => {
      name.apply();
      copyLink(field, said, say);
    }, ' primary');
    draw();
    const ways = requestUrl
      ? [picture, el('div', { class: 'field' }, field), el('div', { class: 'nav' }, copy, file)]
      : [el('p', {}, say(words.requestNoPage)), file];
    context.put(context, say(words.requestTitle), text, el('div', { class: 'asked' }, ...ways), said,
      el('details', { class: 'small' }, el('summary', {}, say(words.nameLabel)), ...name.parts));
  },

  async certificate(context, say) {
    const { certificate, told } = await wanted('tremplin_certificate.js');
    const { title: heading, about, save: label, print } = told(context);
    const said = el('p', { role: 'status' });
    const { title, color, lang, credential } = context.tell('details');
    const { state } = context.root.querySelector('.state').dataset;
    const shown = { state, plain: context.wasm.plain, emblem: context.wasm.emblem(title, color ?? undefined, lang), code: credential && await codeOf(credential) };
    const name = nameFields(context, say);
    const keep = button(label, () => {
      name.apply();
      const details = { ...context.tell('details'), deeds: context.tell('deeds') };
      save(`tremplin-${details.id}-attestation.html`, 'text/html', certificate(details, context, shown));
      said.textContent = `${say(words.saved)} ${print}`;
    }, ' primary');
    context.put(context, heading, el('p', {}, about), ...name.parts, el('div', { class: 'nav' }, keep), said);
  },

  async share(context, say) {
    const { title, credential } = context.tell('details');
    const url = linkTo(credential);
    const text = say(words.shareText, { title }, +!credential);
    const data = { title, text, url };
    if (navigator.share && (navigator.canShare?.(data) ?? true)) {
      try {
        return await navigator.share(data);
      } catch (cause) {
        if (cause.name === 'AbortError') return undefined;
      }
    }
    const field = el('input', { type: 'text', readonly: '', value: url, 'aria-label': say(words.shareLink) });
    const said = el('p', { role: 'status' });
    const copy = button(say(words.requestCopy), () => copyLink(field, said, say), ' primary');
    return context.put(context, say(words.shareLink), el('p', {}, text), el('div', { class: 'field' }, field), el('div', { class: 'nav' }, copy), said);
  },

  async save(context, say) {
    const { id, title, color, lang, credential } = context.tell('details');
    save(`tremplin-${id}.svg`, 'image/svg+xml', context.wasm.baked(title, color ?? undefined, lang, credential));
    context.put(context, say(words.saved));
  },

  export(context, say) {
    shelf.exportAll(context);
    context.put(context, say(words.saved));
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

async function copyLink(field, said, say) {
  try {
    await navigator.clipboard.writeText(field.value);
    said.textContent = say(words.copied);
  } catch {
    field.focus();
    field.select();
    said.textContent = say(words.notCopied);
  }
}

