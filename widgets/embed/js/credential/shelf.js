// All the badges that this device keeps for this site: <tremplin-badge view="shelf">. What may be done with them is
// in widgets/core/src/badge/shelf.rs.
import { save } from './dom.js';

let seen = {};
/** What is kept: `badges`, oldest first, each { key, title, at, earned, achievement, credential, done }, how many
 * records are `unread`, and `now`, which is another text once something has changed. */
export function kept({ wasm }) {
  const now = JSON.stringify(wasm.everything());
  if (seen.now !== now) seen = { now, ...wasm.kept() };
  return seen;
}

/** Whether the device keeps this credential. */
export const isKept = (context, text) => !!text && kept(context).badges.some(({ credential }) => credential === text);

/** Says to the other badges and shelves of the page that `host` has changed what the device keeps; other tabs
 * hear of it from the browser. `detail` is a credential that has come, which may be for one of those badges. */
export const spread = (host, detail) => host.dispatchEvent(new CustomEvent('tremplin-kept', { bubbles: true, composed: true, detail }));

/** Keeps a badge that came without its module, which may take the place of `rival`. */
export const keep = ({ wasm }, { credential: { id, achievement, name }, text, signer }, rival) => wasm.keep(signer ?? '', id ?? '', achievement ?? '', name ?? '', text, rival?.key);

/** Saves everything as a file. */
export function exportAll({ wasm }) {
  save('tremplin-badges.json', 'application/json', JSON.stringify({ tremplin: 'badges', version: 1, kept: wasm.everything() }, null, 1));
}
