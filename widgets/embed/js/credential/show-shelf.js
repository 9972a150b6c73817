// All badges of this site, as <tremplin-badge view="shelf"> shows them.
import { el } from './dom.js';
import { arrange, entry } from './entry.js';
import * as shelf from './shelf.js';
import { speaker } from '../say.js';
import * as words from 'words:shelf';

/** So many are judged and shown at first, and so many more each time that more are wanted. */
const PAGE = 50;

/** Shows all badges of this site inside `root`; what they say is verified each time. `own` is what index.js
 * lends. */
export async function showShelf(given, own) {
  const { announce, examine, forgetLink, put, report, restored, shelfPart, start, trustedBy, unkept, verifyWith, wasm, within } = own;
  const [context] = await Promise.all([within(given), start().then(shelfPart)]);
  const { root, lang, dir, host } = context;
  const say = speaker(words.inside, words.base, context.file);
  const said = el('p', { role: 'status', class: 'notice nudge' });
  const list = el('ul', { class: 'shelf', role: 'list' });
  const aside = el('p', { class: 'small' });
  const rest = el('button', { type: 'button', class: 'button', part: 'button', 'data-ask': 'more' }, say(words.more));
  let most = PAGE;
  let drawn;
  let judged = new Map();
  const judge = async ({ credential }, keys) => credential && verifyWith(wasm, new TextEncoder().encode(credential), { trusted: keys });
  const draw = async () => {
    const { badges, unread, now } = shelf.kept(context);
    drawn = now;
    const { keys } = await trustedBy(context);
    const shown = badges.slice(0, most);
    const found = await Promise.all(shown.map((badge) => judge(badge, keys).catch(() => ({ text: badge.credential, reasons: [], standing: 'refused' }))));
    // It has changed again meanwhile.
    if (drawn !== now) return;
    judged = new Map(shown.map(({ key }, index) => [key, found[index]]));
    const rows = shown.map((badge, index) => Object.assign(entry(badge, found[index], context, say), { said: JSON.stringify([badge, found[index]?.reasons]) }));
    if (!rows.length) rows.push(el('li', {}, say(words.empty)));
    const focused = () => list.contains(root.getRootNode().activeElement);
    const had = focused();
    arrange(list, rows);
    aside.hidden = !unread;
    aside.textContent = say(words.unread, { n: unread });
    rest.hidden = badges.length <= most;
    // There is nothing to save, and nothing to erase.
    save.hidden = erase.hidden = now === '{}';
    if (had && !focused()) root.querySelector('[data-focus]').focus();
  };
  context.draw = draw;
  const input = el('input', { type: 'file', accept: '.png,.svg,.json,.jwt,.txt,image/png,image/svg+xml,application/json' });
  const erase = el('button', { type: 'button', class: 'button', part: 'button', 'data-ask': 'erase', 'data-told': say(words.confirm) }, say(words.erase));
  const save = el('button', { type: 'button', class: 'button', part: 'button', 'data-ask': 'export' }, say(words.saveAll));
  root.replaceChildren(el('div', { class: 'root', lang, dir },
    el('div', { class: 'card', part: 'card' },
      el('h2', { class: 'prompt', tabindex: '-1', 'data-focus': '' }, say(words.title)),
      list,
      rest,
      aside,
      el('div', { class: 'ways' }, el('div', { class: 'panel' })),
      el('div', { class: 'nav' }, el('label', { class: 'button file', part: 'button' }, say(words.open), input)),
      el('p', { class: 'small' }, say(words.privacy)),
      el('div', { class: 'nav small' }, save, erase),
      said)));
  rest.hidden = true;
  const keeps = host.getAttribute('resume') !== 'off';
  // What the same signer has signed under the same id, and is kept here. Anyone may write that id.
  context.rival = ({ text, signer, credential }) => {
    const isRival = (one) => signer && one?.signer === signer && one.credential.id === credential.id && one.text !== text;
    return keeps && !shelf.isKept(context, text) && shelf.kept(context).badges.find(({ key }) => isRival(judged.get(key)));
  };
  const one = (key) => shelf.kept(context).badges.find((badge) => badge.key === key);
  const settle = async (found, rival) => {
    if (keeps && found.text && found.standing !== 'refused' && !shelf.isKept(context, found.text)) {
      if (shelf.keep(context, found, rival)) shelf.spread(host, found.text);
      else said.textContent = unkept(context);
    }
    announce(context, 'shelf', found);
    await draw();
  };
  return {
    sure: say(words.sure),
    cancel: say(words.cancel),
    shown: draw(),
    /** Looks whether something has changed on the device. */
    async refresh() {
      if (drawn === shelf.kept(context).now) return;
      if (context.reported !== undefined && !shelf.isKept(context, context.reported)) root.querySelector('.panel').replaceChildren();
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
      const { title, credential } = one(key) ?? {};
      return { id: key.split(':').at(-1), title, lang, credential };
    },
    /** Shows more of them, and leads to the first that is new. */
    async more() {
      const next = most;
      most += PAGE;
      await draw();
      list.children[next]?.querySelector('button')?.focus();
    },
    /** Forgets one badge, or all. */
    async erase(key) {
      const gone = key && one(key);
      if (gone || !key) wasm.erase(key);
      said.textContent = gone ? say(words.erasedOne, { title: gone.title }, +gone.done) : say(words.erased);
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
      return put(context, ...fresh);
    },
  };
}
