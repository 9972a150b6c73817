// Verifies a signed badge: the rules are those of the wasm (tremplin_credentials), which the
// command line has too; signatures and digests are the browser's (WebCrypto).
import { unpacked } from './packed.js';
import { wanted } from '../files.js';

const METHODS = {
  RS256: [{ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }],
  ES256: [{ name: 'ECDSA', namedCurve: 'P-256' }, { name: 'ECDSA', hash: 'SHA-256' }],
  EdDSA: [{ name: 'Ed25519' }],
};

/** Whether a signature fits: `good`, `bad`, or `unsupported` where the browser cannot tell. */
export async function answer({ algorithm, jwk, message, signature }) {
  const [kind, how = kind] = METHODS[algorithm];
  // Outside a secure context there is no WebCrypto.
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return 'unsupported';
  try {
    const key = await subtle.importKey('jwk', jwk, kind, false, ['verify']);
    return (await subtle.verify(how, key, signature, message)) ? 'good' : 'bad';
  } catch (cause) {
    // A key that is none, such as a point beside its curve, fits nothing.
    return cause.name === 'DataError' || (algorithm !== 'EdDSA' && cause.name === 'OperationError') ? 'bad' : 'unsupported';
  }
}

/** The canonical JSON text of a value (RFC 8785): names in the order of their UTF-16 code units. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)}}`;
}

let rdf;
/** The part for `eddsa-rdfc-2022`. */
const startRdf = () => (rdf ??= wanted('tremplin_rdf.js').then((module) => module.start().then(() => module)).catch((cause) => {
  rdf = undefined;
  throw cause;
}));

/** The texts that a proof signs: its options, then the document (Data Integrity EdDSA Cryptosuites 1.0,
 * sections 3.2 and 3.3). */
async function texts(suite, { proof, ...document }, { proofValue, ...options }) {
  // What was added behind the contexts that the proof names is not signed: the wasm has looked at that.
  if (suite === 'eddsa-jcs-2022') return [options, { ...document, '@context': options['@context'] ?? document['@context'] }].map(canonical);
  const { quads } = await startRdf();
  return quads(document, options);
}

/** The message of a proof: the digests of what it signs, one after the other. */
async function digests(...signed) {
  const both = [];
  for (const text of await texts(...signed)) {
    both.push(...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
  }
  return Uint8Array.from(both);
}

/** What a signature of a badge or of a list comes to: `good`, `bad`, `unsupported`, the same with
 * `-unpinned`, or the number of a reason. A key that it fits is added to `signers`. */
async function answerTo(signed, index, trusted, signers) {
  try {
    // Whose key it is comes first: strangers make no work.
    let question = signed.question(index, trusted);
    const document = signed.document();
    if (document) {
      if (!globalThis.crypto?.subtle) return 'unsupported';
      const message = await digests(signed.suite(index), document, [document.proof].flat()[index]);
      question = signed.question(index, trusted, message);
    }
    const said = await answer(question);
    if (said === 'good') signers.push(JSON.stringify(question.jwk));
    return question.pinned ? said : `${said}-unpinned`;
  } catch (reason) {
    if (typeof reason === 'number') return reason;
    console.warn('tremplin: a proof cannot be verified here:', reason);
    return 'unsupported';
  }
}

const answersTo = (signed, trusted, signers = []) => Promise.all(Array.from({ length: signed.count() }, (_, index) => answerTo(signed, index, trusted, signers)));

/** The most bytes that a list of what was revoked may have, decompressed (MAX_BITS of status.rs). */
const MOST_BITS = 512 * 1024;

/** Lets a badge know a list, if that can be believed: its bytes, and the address where it was fetched. */
async function consult(wasm, signed, { bytes, address }, trusted, now) {
  let list;
  try {
    list = wasm.List.open(bytes, address);
    if (!list.is_good(await answersTo(list, trusted), now)) throw new Error('its signature does not count');
    list.unfold(await unpacked(list.compressed(), 'gzip', MOST_BITS));
    signed.believe(list);
  } catch (cause) {
    console.warn('tremplin: a list of what was revoked is not believed:', cause);
    signed.doubt();
    list?.free();
  }
}

/** What is found out about what `file` (bytes) holds: { text, credential, signer, lists, reasons, standing }, or
 * { reasons, standing } where nothing can be read. Reasons are numbers, the same in every bundle; `signer` is
 * the key that has signed, blank where none has; `lists` are addresses where a revocation would stand.
 * `trusted` is a JWK set, or undefined where nobody has said whom to trust; `lists` are the lists that are
 * at hand: `{ bytes, address }`, the address where it was fetched from one. */
export async function verify(wasm, file, { trusted, achievement, lists = [], now = Date.now() }) {
  let signed;
  try {
    signed = wasm.Signed.open(file);
  } catch (reason) {
    if (typeof reason !== 'number') throw reason;
    return { reasons: [reason], standing: wasm.standing([reason]) };
  }
  try {
    const signers = [];
    const answers = await answersTo(signed, trusted, signers);
    for (const list of lists) await consult(wasm, signed, list, trusted ?? signed.own_keys(), now);
    const reasons = [...signed.judge(answers, now, achievement)];
    return { text: signed.text(), credential: signed.credential(), signer: signers.sort().join(), lists: signed.lists(), reasons, standing: wasm.standing(reasons) };
  } finally {
    signed.free();
  }
}
