// All badges of this site, as <tremplin-badge view="shelf"> shows them.
import { el } from './dom.js';
import { announce, examine, forgetLink, restored, unkept } from './examine.js';
import { put, report } from './panel.js';
import * as shelf from './shelf.js';
import { trustedBy } from './trust.js';
import { verify } from './verify.js';
import { start, wasm, within } from './wasm.js';

/** Shows all badges of this site inside `root`; what they say is verified each time. */
export async function showShelf(given) {
  const context = within(given);
  const { root, lang, host } = context;
  const words = context.words.shelf;
  await start();
  const said = el('p', { role: 'status', class: 'notice nudge' });
  const list = el('ul', { class: 'shelf', role: 'list' });
  let drawn;
  let judged;
  const draw = async () => {
    const kept = shelf.everything();
    const now = (drawn = JSON.stringify(kept));
    const { keys } = await trustedBy(context);
    const badges = shelf.kept();
    const found = await Promise.all(badges.map(({ credential }) => credential && verify(wasm, new TextEncoder().encode(credential), { trusted: keys })));
    // It has changed again meanwhile.
    if (drawn !== now) return;
    const nothing = !Object.keys(kept).length;
    judged = new Map(badges.map(({ key }, index) => [key, found[index]]));
    const rows = badges.map((badge, index) => Object.assign(shelf.entry(badge, found[index], context), { said: JSON.stringify([badge, found[index]?.reasons]) }));
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
      el('div', { class: 'nav small' }, save, erase),
      said)));
  await draw();
  const settle = async (found) => {
    const keeps = found.text && found.standing !== 'refused' && host.getAttribute('resume') !== 'off';
    if (keeps && !shelf.isKept(found.text)) {
      if (shelf.keep(wasm, found)) shelf.spread(host, found.text);
      else said.textContent = unkept(host, context.words);
    }
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
    /** Shows what one badge says. */
    see(key) {
      const found = judged.get(key);
      // What it says is over with the badge.
      context.reported = found.text;
      return report({ ...context, ask: `see"][data-key="${key}` }, found, true, (more) => examine(context, found.text, { settle, ...more }));
    },
    /** What a button that is about one badge has to know of it. */
    details(key) {
      const { title, credential } = shelf.kept().find((badge) => badge.key === key) ?? {};
      return { id: key.split(':').at(-1), title, lang, credential };
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
      const fresh = await restored(context, file);
      if (fresh === undefined) return examine(context, file, { settle, link });
      await draw();
      // It is about all that is kept, as that is now.
      context.reported = '';
      return put(context, fresh);
    },
  };
}
