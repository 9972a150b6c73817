// How a badge stands: what is judged, kept and shown of it.
import { fault } from '../fault.js';
import { el } from './dom.js';
import { fromDigits, isDigits } from './packed.js';
import { brief, judged, put, report } from './panel.js';
import * as shelf from './shelf.js';
import { trustedBy } from './trust.js';
import { verify } from './verify.js';
import { shelfPart, wasm, secondPart } from './wasm.js';
import * as words from 'words:panel';

const { carried, instead, name, trouble } = wasm;
const MOST_BYTES = 4 * 1024 * 1024;

/** The bytes of a file or a text, which a link may have in digits; undefined where there are more than any
 * badge has. */
export async function bytes(file) {
  const { size = file.length } = file;
  if (size > MOST_BYTES) return undefined;
  const encode = (text) => new TextEncoder().encode(text);
  const data = typeof file === 'string' ? encode(file) : new Uint8Array(await file.arrayBuffer());
  const digits = isDigits(file) ? file : carried(data);
  // What is no badge in digits is refused as any other text.
  return digits && isDigits(digits) ? fromDigits(digits).then(encode).catch(() => data) : data;
}

/** Takes up all badges where `file` is what {@link shelf.exportAll} has saved: what is to be said of it, each
 * sentence by itself, or undefined where it is something else, or nothing is kept here. */
export async function restored(context, file) {
  const { host, say } = context;
  const data = host.getAttribute('resume') !== 'off' && await bytes(file);
  const text = data && new TextDecoder().decode(data);
  // What may be such a file, and not each badge.
  if (!text || !text.includes('"tremplin"')) return undefined;
  await shelfPart();
  const came = wasm.import_file(text);
  if (!came) return undefined;
  if (came > 0) return [say(words.many, { most: came })];
  const [fresh, aside, full] = came;
  shelf.spread(host);
  const said = full ? unkept(context) : say(fresh ? words.restored : words.nothingNew);
  return [said, ...(aside ? [say(words.aside, { n: aside })] : [])];
}

/** Tells the page that something could not be kept, and says what the learner is told. */
export function unkept({ host, say }) {
  fault(host, 'shelf', 'storage-unavailable', 'badges are not kept on this device');
  return say(words.unkept);
}

/** What the device kept before a credential came, by its text: undoing leads back there. */
const before = new Map();

/** Takes the badge out of the page's address, and leaves what else stands there: a reload would bring back
 * what the learner has erased. */
export function forgetLink() {
  const rest = (hash) => hash.replace(/([#&])tremplin-badge=[^&]*(&?)/, (part, before, after) => after && before);
  try {
    history.replaceState(history.state, '', location.href.replace(/#.*/, rest));
  } catch {
    // Some frames may not: then the address stays as it is.
  }
}

/** Badges of the page that have still to look at the address. */
const othersWait = () => [...document.querySelectorAll('tremplin-badge')].some(({ mounted }) => !mounted);

/** Judges what `file` holds, lets `settle` keep it, and shows how it stands. With `quiet`, what is valid is
 * not shown, with `silent` nothing is; a `link` may be for another badge of the page. `keys` and `lists`
 * are what the issuer was asked for. */
export async function examine(context, file, { settle, quiet, silent, link, ...asked }) {
  const { say, lang } = context;
  if (isDigits(file) && !globalThis.DecompressionStream) return put(context, say(words.tooOld));
  const data = await bytes(file);
  if (!data) return put(context, say(words.large));
  let found;
  try {
    const { keys, failed } = asked.keys ? asked : await trustedBy(context);
    // A badge that names no achievement has none that could be signed; a shelf takes any.
    const achievement = context.module && (context.tell('details').achievement ?? '');
    found = { ...await verify(wasm, data, { trusted: keys, lists: asked.lists, achievement }), failed };
  } catch (cause) {
    if (typeof cause !== 'string') throw cause;
    await secondPart();
    return put(context, say(words.none), el('p', judged(lang), instead(data, lang) ?? trouble(cause, lang)));
  }
  if (link && found.reasons.some((reason) => name(reason) === 'other-achievement')) return undefined;
  const { text, standing } = found;
  const isKept = () => (context.module ? !!text && context.tell('details').credential === text : shelf.isKept(context, text));
  if (text && !isKept()) before.set(text, wasm.everything());
  // A link may come from anyone: it takes nobody's own badge away.
  const held = link && standing !== 'refused' && context.tell('details').credential;
  const rival = standing !== 'refused' && context.rival?.(found);
  const offered = rival ? 'version' : held && held !== text && 'offered';
  if (offered) announce(context, context.module?.id ?? 'shelf', found);
  else await settle(found);
  const kept = standing !== 'refused' && isKept();
  if (link && kept && (context.module || !othersWait())) forgetLink();
  if (silent) return undefined;
  if (quiet && standing === 'valid') return brief(context, found);
  if (found.reasons.length) await secondPart();
  const keeping = async (keep) => {
    if (keep) await settle(found, rival);
    else await undo(context, text, settle);
    return isKept();
  };
  context.reported = kept ? text : undefined;
  // A text that is nothing signed is named, if it is something that is known.
  if (/^(unreadable|too-large)$/.test(found.reasons.map(name))) found.instead = instead(data, lang);
  found.asked = !!asked.keys;
  const choice = before.has(text) && { kept, offered, keeping };
  return report(context, found, choice || kept, (more) => examine(context, file, { settle, ...asked, ...more }));
}

/** Keeps a badge no longer that has just come; one that it took the place of is judged again. */
async function undo(context, text, settle) {
  context.reported = undefined;
  await shelfPart();
  wasm.withdraw(text, before.get(text));
  forgetLink();
  context.tell('follow');
  shelf.spread(context.host);
  const { credential } = context.tell('details');
  if (credential) await examine(context, credential, { settle, silent: true });
  await context.draw?.();
}

export function announce({ host }, id, { standing, reasons }) {
  const detail = { id, standing, reasons: reasons.map(name) };
  host.dispatchEvent(new CustomEvent('tremplin-verified', { bubbles: true, composed: true, detail }));
}

/** Keeps what counts with the badge; what it has already is only judged anew. */
export const settleIn = (context) => async (found) => {
  if (!found.text) return announce(context, context.module.id, found);
  if (context.tell('details').credential === found.text) return context.tell('judged', found.reasons);
  // A link opens a badge on the shelf too; it is the same one.
  if (!context.tell('keep', [found.text, found.reasons]) || !wasm.has_received()) return undefined;
  await shelfPart();
  return wasm.forget_received(found.text);
};
