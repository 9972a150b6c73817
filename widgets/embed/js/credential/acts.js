// What the buttons of a badge do, verifying apart.
import { base64url } from './base64url.js';
import { certificate } from './certificate.js';
import { el, save } from './dom.js';
import { put } from './panel.js';
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
  async request(context, words) {
    const told = words.request;
    const { id, issuerName, requestUrl, name, keepsName } = context.tell('details');
    const subject = uuid();
    const place = el('div', { class: 'asked' });
    const said = el('p', { role: 'status' });
    const text = el('p', {});
    const draw = async () => {
      text.textContent = told.text(issuerName, !!requestUrl, context.tell('details').name);
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
      said.textContent = told.applied;
    });
    field.addEventListener('keydown', ({ key }) => key === 'Enter' && apply.click());
    await draw();
    put(context, told.title, text, place, said,
      el('details', { class: 'small' }, el('summary', {}, told.name),
        el('label', { class: 'field' }, el('span', {}, told.name), field),
        el('label', { class: 'check' }, keep, el('span', {}, told.keep)), apply));
  },

  certificate(context, words) {
    const details = context.tell('details');
    save(`tremplin-${details.id}-attestation.html`, 'text/html', certificate(details, context.lang, words));
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
    const { id, title, color, lang, credential } = context.tell('details');
    save(`tremplin-${id}.svg`, 'image/svg+xml', context.wasm.baked(title, color ?? undefined, lang, credential));
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

