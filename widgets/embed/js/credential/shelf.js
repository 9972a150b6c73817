// All the badges that this device keeps for this site: <tremplin-badge view="shelf">.
import { el, save } from './dom.js';
import { day, dayOf } from './words.js';

const PREFIX = 'tremplin:badge:';
const attempt = (act, otherwise) => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};

const isReceived = (key) => key.startsWith(`${PREFIX}received-`);

/** Forgets a badge that came without a module of this site. */
export function forgetReceived(credential) {
  const keys = attempt(() => Object.keys(localStorage).filter(isReceived), []);
  for (const key of keys) attempt(() => JSON.parse(localStorage.getItem(key)).credential === credential && localStorage.removeItem(key));
}

/** What is kept, oldest first: { key, title, at, earned, achievement, credential, results }. What cannot be read is left out. */
export function kept() {
  const keys = attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)), []);
  const found = keys.map((key) => {
    const value = attempt(() => JSON.parse(localStorage.getItem(key)), {});
    const { title, earned, achievement, credential, results } = value?.version === 1 ? value : {};
    return { key, title: String(title ?? key.slice(PREFIX.length)), at: Number(earned?.[0]) || 0, earned: !!earned, achievement, credential, results };
  });
  // A link opens a badge on the shelf and on the badge itself: then both keep it.
  const again = ({ key, credential }) => isReceived(key) && found.some((other) => other.key !== key && other.credential === credential);
  return found.filter((one) => (one.earned || typeof one.credential === 'string') && !again(one)).sort((one, other) => one.at - other.at);
}

/** Whether the device keeps this credential. */
export const isKept = (text) => !!text && kept().some(({ credential }) => credential === text);

/** Says to the other badges and shelves of the page that `host` has changed what the device keeps; other tabs
 * hear of it from the browser. `detail` is a credential that has come, which may be for one of those badges. */
export const spread = (host, detail) => host.dispatchEvent(new CustomEvent('tremplin-kept', { bubbles: true, composed: true, detail }));

/** Keeps a credential no longer, as if it had never come: what `before` (of {@link everything}) has in its
 * place comes back, and what was earned here stays. */
export function drop(text, before = {}) {
  for (const [key, kept] of Object.entries(everything())) {
    const value = attempt(() => JSON.parse(kept), undefined);
    if (value?.credential !== text) continue;
    value.credential = attempt(() => JSON.parse(before[key]).credential, undefined);
    const { credential, earned, name, results } = value;
    const stays = credential || earned || name || results?.length;
    attempt(() => (stays ? localStorage.setItem(key, JSON.stringify(value)) : localStorage.removeItem(key)));
  }
}

/** Keeps a badge that came without its module: with what was earned here for it, otherwise by itself. */
export function keep(wasm, { credential: said, text }) {
  const earned = kept().find(({ key, achievement, credential }) => achievement === said.achievement && !credential && !isReceived(key));
  return attempt(() => {
    const [id, value] = earned
      ? [earned.key, JSON.stringify({ ...JSON.parse(localStorage.getItem(earned.key)), credential: text })]
      : wasm.to_keep(said.id, said.achievement, said.name, text).map((part, index) => (index ? part : PREFIX + part));
    localStorage.setItem(id, value);
    return true;
  }, false);
}

/** A badge that came by way of a shelf, for the one of this site with that achievement. */
export const received = (achievement) => kept().find((one) => isReceived(one.key) && one.achievement === achievement)?.credential;

/** Everything that this site keeps of badges, and of what was done for them. */
export function everything() {
  const keys = attempt(() => Object.keys(localStorage).filter((key) => /^tremplin:(badge|completed):/.test(key)), []);
  return Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key)]));
}

/** Takes up what {@link exportAll} has saved, where nothing is kept under the same key: how many records
 * were new, -1 where there was no room for all of them, or undefined where `text` is no such file. */
export function importAll(text) {
  const { tremplin, version, kept } = attempt(() => JSON.parse(text), undefined) ?? {};
  const records = tremplin === 'badges' && version === 1 && kept && Object.entries(kept);
  const known = ([key, value]) => /^tremplin:(badge|completed:(quiz|flashcards)):[a-z0-9-]{1,80}$/.test(key) && typeof value === 'string';
  if (!records || !records.every(known)) return undefined;
  const fresh = records.filter(([key]) => attempt(() => localStorage.getItem(key) === null, false));
  // Badges before results: another tab, told of each by itself, finds them earned and not to be earned anew.
  const fits = fresh.sort().every(([key, value]) => attempt(() => [localStorage.setItem(key, value)], false));
  return fits ? fresh.length : -1;
}

/** Saves everything as a file. */
export function exportAll() {
  save('tremplin-badges.json', 'application/json', JSON.stringify({ tremplin: 'badges', version: 1, kept: everything() }, null, 1));
}

/** Forgets everything. Results go first: with them, a badge would be earned again. */
export function eraseAll() {
  for (const key of Object.keys(everything()).sort().reverse()) attempt(() => localStorage.removeItem(key));
}

/** Forgets one badge and what was done for it, as the badge itself does. */
export function erase({ key, results, credential }) {
  if (credential) forgetReceived(credential);
  const records = Array.isArray(results) ? results.map(([kind, id]) => `tremplin:completed:${kind}:${id}`) : [];
  for (const one of [...records, key]) attempt(() => localStorage.removeItem(one));
}

/** Shows `rows` in a list; those that it has already stay where they are, with the focus. */
export function arrange(list, rows) {
  const old = [...list.children];
  const next = rows.map((row) => old.find(({ said }) => said === row.said) ?? row);
  for (const one of old) if (!next.includes(one)) one.remove();
  next.forEach((one, index) => {
    if (list.children[index] !== one) list.insertBefore(one, list.children[index] ?? null);
  });
}

const drawn = (name, attributes) => {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
  return shape;
};

/** The picture of a badge that has none at hand, as views/src/badge/emblem.rs draws it. */
function seal(wasm, title) {
  const [fill, ink, letters] = wasm.seal(title);
  const circle = (more) => drawn('circle', { cx: 50, cy: 50, ...more });
  const picture = drawn('svg', { class: 'seal', viewBox: '0 0 100 100', 'aria-hidden': 'true' });
  const text = drawn('text', { x: 50, y: 50, dy: '.35em', 'text-anchor': 'middle', 'font-size': 30, 'font-weight': 700, fill: ink });
  text.textContent = letters;
  // Dots as wide as their distance make the wavy edge.
  picture.append(circle({ r: 44, pathLength: 24, fill, stroke: fill, 'stroke-width': 11, 'stroke-linecap': 'round', 'stroke-dasharray': '0 1' }), circle({ r: 41, fill: 'none', stroke: ink }), text);
  return picture;
}

/** One badge of the shelf; `standing` is what its signature came to, if it has one. */
export function entry({ key, title, at, earned, credential, results }, found, { wasm, words: all }) {
  const words = all.shelf;
  const state = credential ? found?.standing ?? 'unconfirmed' : 'declared';
  const [name, meaning] = words[state];
  const said = found?.credential;
  const by = said && [said.issuerName, said.issuer].filter(Boolean).join(' · ');
  // Two of the same badge are told apart by that.
  const from = said && `${all.verified.from} ${dayOf(all, said.validFrom)}`;
  const when = earned && words.earned(day(all, at));
  const id = key.replaceAll(':', '-');
  const named = said?.name ?? title;
  const asks = (ask, label, told) => el('button', { type: 'button', class: 'button', part: 'button', 'data-ask': ask, 'data-key': key, 'aria-describedby': id, ...told }, label);
  return el('li', { 'data-standing': state },
    el('div', { class: 'head' },
      seal(wasm, named),
      el('div', {},
        el('h3', { id, dir: 'auto' }, named),
        el('p', { class: 'heading' }, el('span', { class: 'icon', 'aria-hidden': 'true' }), name),
        ...[meaning, by, from, when].filter(Boolean).map((text) => el('p', { class: 'small' }, text)))),
    el('div', { class: 'nav small' },
      ...credential ? [asks('see', words.see), asks('save', words.saveOne)] : [],
      asks('erase', words.eraseOne, { 'data-told': words.confirmOne(named, !!results?.length) })),
    el('p', { role: 'status' }));
}
