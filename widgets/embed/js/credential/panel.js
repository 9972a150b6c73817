// The panel of a badge, and what stands in it once something was verified. Everything is built from
// elements and texts; nothing that a badge says becomes markup.
import { keysOf, listAt } from './ask.js';
import { button, el, named } from './dom.js';
import { dayOf } from './date.js';
import { SETTLE } from '../settle.js';
import * as words from 'words:panel';

const panelOf = ({ root }) => root.querySelector('.panel');

/** Shows something in the panel, with a button that closes it, and leads there. */
export function put(context, title, ...parts) {
  const close = button(context.say(words.close), () => {
    panelOf(context).replaceChildren();
    (context.root.querySelector(`[data-ask="${context.ask}"]`) ?? context.root.querySelector('[data-focus]')).focus();
  });
  const heading = el('h3', { tabindex: '-1' }, title);
  const box = el('div', { lang: context.lang, dir: context.dir }, heading, ...parts.flat().filter(Boolean), el('div', { class: 'nav' }, close));
  panelOf(context).replaceChildren(box);
  // What nobody has asked for takes the focus from nobody.
  if (context.calm) return box;
  heading.focus({ preventScroll: true });
  box.scrollIntoView({ block: 'nearest' });
  return box;
}

/** What the issuer says at length. */
const told = (text) => el('div', { class: 'said', dir: 'auto' }, text);

/** Who says it, and how that was confirmed. */
function issuerOf({ say, wasm }, { credential, reasons, asked }) {
  const { issuer, issuerName, issuerShown } = credential;
  const who = named(issuerName, issuerShown);
  if (!wasm.confirms_issuer(reasons)) return [say(words.issuer), who];
  const site = asked && siteOf([issuer]);
  return [say(words.issuerConfirmed), [...who, el('div', { class: 'small' }, say(words.confirmedBy, { site }, +!site))]];
}

const listOf = (rows) => el('dl', {}, ...rows.filter(([, value]) => value).flatMap(([term, value]) => [el('dt', {}, term), el('dd', { dir: 'auto' }, ...[value].flat())]));

/** Who has signed what is valid and until when that is, where nothing else is shown. */
export function brief(context, found) {
  const panel = panelOf(context);
  const { validUntil } = found.credential;
  const until = [context.say(words.until), validUntil && dayOf(context.say, validUntil)];
  if (!panel.firstChild) panel.append(el('div', { lang: context.lang, dir: context.dir }, listOf([issuerOf(context, found), until])));
}

/** What judges speaks French and English. */
export const judged = (lang) => (/^(fr|en)$/.test(lang) ? {} : { lang: 'fr', dir: 'ltr' });

/** What was found out: how it stands, why, and what the badge says. `again` judges anew with what the
 * issuer has answered. `choice` is whether it is kept; { kept, offered, keeping } where it has only just come:
 * `keeping` changes whether it is, and with `offered`, which names the sentence, it takes the place of another. */
export function report(context, found, choice, again) {
  const { lang, say, wasm } = context;
  const reasons = el('ul', { role: 'list' }, ...found.reasons.map((reason) => el('li', { 'data-reason': wasm.name(reason), ...judged(lang) }, found.instead ?? wasm.sentence(reason, lang))));
  const said = found.credential;
  const confirmed = wasm.confirms_issuer(found.reasons);
  const rows = said && [
    [say(words.badge), named(said.name)],
    issuerOf(context, found),
    [say(words.from), dayOf(say, said.validFrom)],
    [say(words.until), said.validUntil && dayOf(say, said.validUntil)],
    [say(words.skills), said.alignments && told(said.alignments)],
    [say(words.note, {}, +!confirmed), said.notes && told(said.notes)],
  ];
  const names = found.reasons.map(wasm.name);
  const title = found.instead || names.includes('unreadable') ? say(words.none) : say({ valid: words.valid, unconfirmed: words.unconfirmed, refused: words.refused }[found.standing]);
  const box = put(context, title, found.reasons.length > 0 && reasons, found.failed && !confirmed && el('p', {}, say(words.noKeys)), keeper(choice, say), rows && listOf(rows), askForKey(context, found, names, again), askForLists(context, found, names, again));
  for (const note of box.querySelectorAll('.said')) {
    // What has to be scrolled is reached by keyboard too.
    if (note.scrollHeight > note.clientHeight) note.tabIndex = 0;
  }
}

/** Says whether the badge is kept, with a button that changes that where there is a choice. It stays the same button
 * for another act, and `data-calm` shows for how long it takes no press. */
function keeper(choice, say) {
  const { kept = choice === true, offered, keeping } = choice;
  if (!kept && !offered) return undefined;
  const said = el('p', { role: 'status' }, say(kept ? words.kept : { version: words.version, offered: words.offered }[offered]));
  if (!keeping) return [said];
  let [is, pressed] = [kept, -SETTLE];
  const change = button(say(is ? words.drop : words.instead), async ({ timeStamp }) => {
    if (timeStamp < pressed + SETTLE) return;
    pressed = timeStamp;
    change.dataset.calm = '';
    setTimeout(() => delete change.dataset.calm, SETTLE);
    // It stays under the finger, also with a shorter word on it.
    change.style.minWidth = `${change.offsetWidth}px`;
    is = await keeping(!is);
    said.textContent = say(is ? words.kept : words.dropped);
    change.textContent = say(is ? words.drop : words.keep);
  });
  return [said, el('div', { class: 'nav' }, change)];
}

/** The issuer is asked for its key only where nobody has said whom to trust. */
function askForKey({ host, say }, { credential }, names, again) {
  const unknown = names.some((name) => name === 'issuer-not-confirmed' || name === 'key-missing');
  if (!unknown || host.hasAttribute('issuers')) return undefined;
  return asker(say, [credential.issuer], [words.keyAsk, words.keyNote, words.keyNone], async () => again({ keys: await keysOf(credential.issuer) }));
}

/** Where the badge may have been revoked and nothing else is against it, the issuer can be asked. */
function askForLists({ say }, { lists, standing }, names, again) {
  if (standing !== 'unconfirmed' || !names.includes('status-unknown')) return undefined;
  return asker(say, lists, [words.statusAsk, words.statusNote, words.statusNone], async () => again({ lists: await Promise.all(lists.map(listAt)) }));
}

/** Where an address leads, as people read it; nothing where it is none, such as `https://[`. */
function hostOf(address) {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
}
const siteOf = (addresses) => [...new Set(addresses.map(hostOf))].join(', ');

/** A button that asks somebody, only once the learner wants it: they learn that somebody looks. */
function asker(say, addresses, [asks, notes, none], act) {
  if (!addresses.length || !addresses.every((address) => address.startsWith('https://') && hostOf(address))) return undefined;
  const site = siteOf(addresses);
  const note = el('p', { class: 'small', role: 'status' }, say(notes, { site }));
  const ask = button(say(asks, { site }), async () => {
    try {
      await act();
    } catch (cause) {
      console.warn('tremplin: no answer:', cause);
      note.textContent = say(none, { site });
    }
  });
  return [note, ask];
}
