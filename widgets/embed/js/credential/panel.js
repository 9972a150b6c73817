// The panel of a badge, and what stands in it once something was verified. Everything is built from
// elements and texts; nothing that a badge says becomes markup.
import { keysOf, listAt } from './ask.js';
import { el } from './dom.js';

const panelOf = ({ root }) => root.querySelector('.panel');

/** Shows something in the panel, with a button that closes it, and leads there. */
export function put(context, title, ...parts) {
  const close = el('button', { type: 'button', class: 'button', part: 'button' }, context.words.close);
  const heading = el('h3', { tabindex: '-1' }, title);
  const box = el('div', { lang: context.lang, dir: 'ltr' }, heading, ...parts.flat().filter(Boolean), el('div', { class: 'nav' }, close));
  close.addEventListener('click', () => {
    panelOf(context).replaceChildren();
    (context.root.querySelector(`[data-ask="${context.ask}"]`) ?? context.root.querySelector('[data-focus]')).focus();
  });
  panelOf(context).replaceChildren(box);
  // What nobody has asked for takes the focus from nobody.
  if (context.calm) return box;
  heading.focus({ preventScroll: true });
  box.scrollIntoView({ block: 'nearest' });
  return box;
}

/** The day that a credential says, in UTC. */
function dayOf({ date }, text) {
  const [year, month, day] = text.slice(0, 10).split('-');
  return date(+year, month - 1, +day);
}

/** What the issuer says at length. */
const told = (text) => el('div', { class: 'said', dir: 'auto' }, text);

/** What was found out: how it stands, why, and what the badge says. `again` judges anew with what the
 * issuer has answered; `keeping` changes whether it is kept, where it has only just come. */
export function report(context, found, kept, keeping, again) {
  const { lang, wasm } = context;
  const words = context.words.verified;
  const reasons = el('ul', { role: 'list' }, ...found.reasons.map((reason) => el('li', { 'data-reason': wasm.name(reason) }, found.instead ?? wasm.sentence(reason, lang))));
  const said = found.credential;
  const confirmed = wasm.confirms_issuer(found.reasons);
  const issuer = said && [said.issuerName, said.issuer].filter(Boolean).join(' · ');
  const rows = said && [
    [words.name, said.name],
    confirmed ? [words.confirmed.issuer, el('div', {}, issuer, el('div', { class: 'small' }, words.confirmed.by(found.asked && siteOf([said.issuer]))))] : [words.issuer, issuer],
    [words.from, dayOf(context.words, said.validFrom)],
    [words.until, said.validUntil && dayOf(context.words, said.validUntil)],
    [words.skills, said.alignments && told(said.alignments)],
    [words.note(said.issuerName ?? said.issuer, confirmed), said.notes && told(said.notes)],
  ].filter(([, value]) => value);
  const list = rows && el('dl', {}, ...rows.flatMap(([term, value]) => [el('dt', {}, term), el('dd', {}, value)]));
  const names = found.reasons.map(wasm.name);
  const title = found.instead || names.includes('unreadable') ? words.none : words[found.standing];
  const box = put(context, title, found.reasons.length > 0 && reasons, kept && keeper(keeping, words), list, askForKey(context, found, names, again), askForLists(found, names, words, again));
  for (const note of box.querySelectorAll('.said')) {
    // What has to be scrolled is reached by keyboard too.
    if (note.scrollHeight > note.clientHeight) note.tabIndex = 0;
  }
}

/** Says that the badge is kept; with a button that undoes it, and keeps it again, where `keeping` is given. */
function keeper(keeping, words) {
  const said = el('p', { role: 'status' }, words.kept);
  if (!keeping) return [said];
  const button = el('button', { type: 'button', class: 'button', part: 'button' }, words.drop);
  let kept = true;
  button.addEventListener('click', async () => {
    kept = await keeping(!kept);
    said.textContent = kept ? words.kept : words.dropped;
    button.textContent = kept ? words.drop : words.keep;
  });
  return [said, el('div', { class: 'nav' }, button)];
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

/** Where addresses lead, as people read it. */
const siteOf = (addresses) => [...new Set(addresses.map((address) => new URL(address).host))].join(', ');

/** A button that asks somebody, only once the learner wants it: they learn that somebody looks. */
function asker(addresses, told, act) {
  if (!addresses.length || !addresses.every((address) => address.startsWith('https://'))) return undefined;
  const site = siteOf(addresses);
  const note = el('p', { class: 'small', role: 'status' }, told.note(site));
  const button = el('button', { type: 'button', class: 'button', part: 'button' }, told.ask(site));
  button.addEventListener('click', async () => {
    try {
      await act();
    } catch (cause) {
      console.warn('tremplin: no answer:', cause);
      note.textContent = told.none(site);
    }
  });
  return [note, button];
}
