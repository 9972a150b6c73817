// All the badges that this device keeps for this site: <tremplin-badge view="shelf">.
import { save } from './dom.js';
import { json } from './json.js';

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

/** Everything that this site keeps of badges, and of what was done for them, whatever it is. */
export function everything() {
  const keys = attempt(() => Object.keys(localStorage).filter((key) => /^tremplin:(badge|completed):/.test(key)), []);
  return Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key)]));
}

let seen = {};
/** What is kept: `badges`, oldest first, each { key, title, at, earned, achievement, credential, results }, how many
 * records are `unread`, and `now`, which is another text once something has changed. */
export function kept({ wasm }) {
  const all = everything();
  const now = JSON.stringify(all);
  if (seen.now !== now) seen = { now, ...sorted(Object.entries(all), wasm.record) };
  return seen;
}

function sorted(records, read) {
  const found = records.map(([key, text]) => ({ key, said: read(key, String(text)) }));
  const badges = found.map(({ key, said }) => ({ ...said, key })).filter(({ at, credential }) => at >= 0 || credential);
  // A link opens a badge on the shelf and on the badge itself: then both keep it.
  const own = new Set(badges.filter(({ key }) => !isReceived(key)).map(({ credential }) => credential));
  return {
    unread: found.filter(({ said }) => !said).length,
    badges: badges.filter(({ key, credential }) => !isReceived(key) || !own.has(credential))
      .map((one) => ({ ...one, title: one.title ?? one.key.slice(PREFIX.length), at: one.at ?? 0, earned: one.at >= 0 }))
      .sort((one, other) => one.at - other.at),
  };
}

/** Whether the device keeps this credential. */
export const isKept = (context, text) => !!text && kept(context).badges.some(({ credential }) => credential === text);

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
    const then = isReceived(key) ? before[key] : stays && json(value);
    attempt(() => (then ? localStorage.setItem(key, then) : localStorage.removeItem(key)));
  }
}

/** A place that nothing is kept at: this one, or one like it. */
function free(key) {
  let place = key;
  for (let count = 2; localStorage.getItem(place) !== null; count += 1) place = `${key}-${count}`;
  return place;
}

/** Keeps a badge that came without its module: in the place of `rival`, or with what was earned here for it,
 * otherwise by itself. Nothing else that is kept gives way. */
export function keep(context, { credential: said, text, signer }, rival) {
  const place = rival ?? kept(context).badges.find(({ key, achievement, credential }) => achievement === said.achievement && !credential && !isReceived(key));
  return attempt(() => {
    const [id, alone] = context.wasm.to_keep(signer, said.id, said.achievement, said.name, text);
    const [key, value] = !place || isReceived(place.key)
      ? [place?.key ?? free(PREFIX + id), alone]
      : [place.key, json({ ...JSON.parse(localStorage.getItem(place.key)), credential: text })];
    localStorage.setItem(key, value);
    return true;
  }, false);
}

/** Badges that came by way of a shelf, for the one of this site with that achievement. */
export const received = (context, achievement) => kept(context).badges
  .filter((one) => isReceived(one.key) && one.achievement === achievement).map(({ credential }) => credential);

/** A file has at most so many records: a learner has far fewer. */
export const MOST_RECORDS = 1000;

/** Takes up what {@link exportAll} has saved, record by record, where nothing else is kept under the same key:
 * { fresh, aside, full } are how many were new, were set aside since they can't be read, and found no room;
 * { many } where there are too many. Undefined where `text` is no such file. */
export function importAll(context, text) {
  const { tremplin, version, kept: given } = attempt(() => JSON.parse(text), undefined) ?? {};
  if (tremplin !== 'badges' || version !== 1 || !given || typeof given !== 'object' || Array.isArray(given)) return undefined;
  const records = Object.entries(given);
  if (records.length > MOST_RECORDS) return { many: true };
  const good = records.map(([key, value]) => [key, value, typeof value === 'string' && context.wasm.record(key, value)]).filter(([, , read]) => read);
  const came = { fresh: 0, aside: records.length - good.length, full: 0 };
  // Badges before results: another tab, told of each by itself, finds them earned and not to be earned anew.
  for (const [key, value, { title, achievement, credential }] of good.sort(([one], [other]) => (one < other ? -1 : 1))) {
    const isNew = attempt(() => localStorage.getItem(key) === null, false);
    // Another one is kept there: both stay.
    if (!isNew && (!credential || isKept(context, credential))) continue;
    const put = () => {
      if (isNew) localStorage.setItem(key, value);
      else {
        const [id, alone] = context.wasm.to_keep('', '', achievement ?? '', title ?? '', credential);
        localStorage.setItem(free(PREFIX + id), alone);
      }
      return 'fresh';
    };
    came[attempt(put, 'full')] += 1;
  }
  return came;
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
  for (const one of [...results, key]) attempt(() => localStorage.removeItem(one));
}
