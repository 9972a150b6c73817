// The panel of a badge, and what stands in it once something was verified. Everything is built from
// elements and texts; nothing that a badge says becomes markup.
import { keysOf, listAt } from './ask.js';
import { button, el, named } from './dom.js';
import { dayOf } from './words.js';

const panelOf = ({ root }) => root.querySelector('.panel');

/** Shows something in the panel, with a button that closes it, and leads there. */
export function put(context, title, ...parts) {
  const close = button(context.words.close, () => {
    panelOf(context).replaceChildren();
    (context.root.querySelector(`[data-ask="${context.ask}"]`) ?? context.root.querySelector('[data-focus]')).focus();
  });
  const heading = el('h3', { tabindex: '-1' }, title);
  const box = el('div', { lang: context.lang, dir: 'ltr' }, heading, ...parts.flat().filter(Boolean), el('div', { class: 'nav' }, close));
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
function issuerOf({ words, wasm }, { credential, reasons, asked }) {
  const { issuer, issuerName, issuerShown } = credential;
  const who = named(issuerName, issuerShown);
  if (!wasm.confirms_issuer(reasons)) return [words.verified.issuer, who];
  const { confirmed } = words.verified;
  return [confirmed.issuer, [...who, el('div', { class: 'small' }, confirmed.by(asked && siteOf([issuer])))]];
}

const listOf = (rows) => el('dl', {}, ...rows.filter(([, value]) => value).flatMap(([term, value]) => [el('dt', {}, term), el('dd', { dir: 'auto' }, ...[value].flat())]));

/** Who has signed what is valid and until when that is, where nothing else is shown. */
export function brief(context, found) {
  const panel = panelOf(context);
  const { validUntil } = found.credential;
  const until = [context.words.verified.until, validUntil && dayOf(context.words, validUntil)];
  if (!panel.firstChild) panel.append(el('div', { lang: context.lang, dir: 'ltr' }, listOf([issuerOf(context, found), until])));
}

/** What was found out: how it stands, why, and what the badge says. `again` judges anew with what the
 * issuer has answered. `choice` is whether it is kept; { kept, offered, keeping } where it has only just come:
 * `keeping` changes whether it is, and with `offered`, which names the sentence, it takes the place of another. */
export function report(context, found, choice, again) {
  const { lang, wasm } = context;
  const words = context.words.verified;
  const reasons = el('ul', { role: 'list' }, ...found.reasons.map((reason) => el('li', { 'data-reason': wasm.name(reason) }, found.instead ?? wasm.sentence(reason, lang))));
  const said = found.credential;
  const confirmed = wasm.confirms_issuer(found.reasons);
  const rows = said && [
    [words.name, named(said.name)],
    issuerOf(context, found),
    [words.from, dayOf(context.words, said.validFrom)],
    [words.until, said.validUntil && dayOf(context.words, said.validUntil)],
    [words.skills, said.alignments && told(said.alignments)],
    [words.note(confirmed), said.notes && told(said.notes)],
  ];
  const names = found.reasons.map(wasm.name);
  const title = found.instead || names.includes('unreadable') ? words.none : words[found.standing];
  const box = put(context, title, found.reasons.length > 0 && reasons, found.failed && !confirmed && el('p', {}, words.noKeys), keeper(choice, words), rows && listOf(rows), askForKey(context, found, names, again), askForLists(found, names, words, again));
  for (const note of box.querySelectorAll('.said')) {
    // What has to be scrolled is reached by keyboard too.
    if (note.scrollHeight > note.clientHeight) note.tabIndex = 0;
  }
}

/** A press as soon after another one is of the same hasty finger, in milliseconds: as long as in
 * widgets/views/src/settle.rs. There the style takes the press, a frame later; the button stays the same here.
 * `data-calm` shows for how long. */
const CALM = 400;

/** Says whether the badge is kept, with a button that changes that where there is a choice. */
function keeper(choice, words) {
  const { kept = choice === true, offered, keeping } = choice;
  if (!kept && !offered) return undefined;
  const said = el('p', { role: 'status' }, kept ? words.kept : words[offered]);
  if (!keeping) return [said];
  let [is, pressed] = [kept, -CALM];
  const change = button(is ? words.drop : words.instead, async ({ timeStamp }) => {
    if (timeStamp < pressed + CALM) return;
    pressed = timeStamp;
    change.dataset.calm = '';
    setTimeout(() => delete change.dataset.calm, CALM);
    // It stays under the finger, also with a shorter word on it.
    change.style.minWidth = `${change.offsetWidth}px`;
    is = await keeping(!is);
    said.textContent = is ? words.kept : words.dropped;
    change.textContent = is ? words.drop : words.keep;
  });
  return [said, el('div', { class: 'nav' }, change)];
}

/** The issuer is asked for its key only where nobody has said whom to trust. */
function askForKey({ host, words }, { credential }, names, again) {
  const unknown = names.some((name) => name === 'issuer-not-confirmed' || name === 'key-missing');
  if (!unknown || host.hasAttribute('issuers')) return undefined;
  return asker([credential.issuer], words.verified.key, async () => again({ keys: await keysOf(credential.issuer) }));
}

/** Where the badge may have been revoked and nothing else is against it, the issuer can be asked. */
function askForLists({ lists, standing }, names, words, again) {
  if (standing !== 'unconfirmed' || !names.includes('status-unknown')) return undefined;
  return asker(lists, words.status, async () => again({ lists: await Promise.all(lists.map(listAt)) }));
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
function asker(addresses, told, act) {
  if (!addresses.length || !addresses.every((address) => address.startsWith('https://') && hostOf(address))) return undefined;
  const site = siteOf(addresses);
  const note = el('p', { class: 'small', role: 'status' }, told.note(site));
  const ask = button(told.ask(site), async () => {
    try {
      await act();
    } catch (cause) {
      console.warn('tremplin: no answer:', cause);
      note.textContent = told.none(site);
    }
  });
  return [note, ask];
}
