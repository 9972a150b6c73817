// What a badge does when it is asked to: fetched on the first such wish.
import { announce, examine, forgetLink, restored, settleIn, unkept } from './examine.js';
import { put, report } from './panel.js';
import { wanted } from '../files.js';
import * as specimen from './specimen.js';
import { trustedBy } from './trust.js';
import { verify as verifyWith } from './verify.js';
import { shelfPart, start, wasm, secondPart, within } from './wasm.js';
export { default as styles } from 'styles:badge/panel';

/** What the shelf (tremplin_shelf.js) needs of all this. */
export const own = { announce, examine, forgetLink, put, report, restored, shelfPart, start, trustedBy, unkept, verifyWith, wasm, within };

/** Starts what verifies and has it judge a specimen: browsers compile code when it first runs, which takes a
 * phone longer than judging. Resolves to the names of the reasons against each form of it; nobody is told. */
export async function prepare() {
  await start();
  const found = [];
  for (const text of specimen.texts()) found.push(await verifyWith(wasm, new TextEncoder().encode(text), specimen));
  return found.map(({ reasons }) => reasons.map(wasm.name));
}

/** What stands in a file, a text or an address, verified as far as that can be done here. */
export async function verify(file, options = {}) {
  await start();
  return verifyWith(wasm, file, options);
}

/** Opens a file, or the text of one, that is said to hold a badge, or all badges that were saved. A `link` may
 * be for another badge of the page, and where there is a shelf, that says how it stands. */
export async function open(given, file, link = false) {
  const [context] = await Promise.all([within(given), start()]);
  const said = link ? undefined : await restored(context, file);
  if (said) {
    context.tell('follow');
    put(context, ...said);
    const { credential } = context.tell('details');
    return credential && judge(given, credential);
  }
  const silent = link && [...document.querySelectorAll('tremplin-badge[view]')].some(({ mounted, loading }) => mounted || loading);
  return examine(context, file, { settle: settleIn(context), link, silent });
}

/** Judges the badge that the device keeps, or takes up the first good one that came by way of a shelf: anyone
 * may have written the address of its achievement. */
export async function judge(given, credential) {
  const context = { ...await within(given), calm: true };
  await start();
  const { achievement } = context.tell('details');
  if (!credential) await shelfPart();
  const texts = credential ? [credential] : wasm.received(achievement);
  for (const text of texts) {
    await examine(context, text, { settle: settleIn(context), quiet: true, link: !credential });
    if (context.tell('details').credential) return;
  }
}

/** Shows what a button asks for. */
export async function show(context, ask) {
  const asked = await within({ ...context, ask });
  // The others do without the wasm.
  if (ask === 'save' || ask === 'certificate') await start().then(secondPart);
  const { ACTS } = await wanted('tremplin_ask.js');
  await ACTS[ask]?.({ ...asked, put }, asked.say);
}
