// Verifies a signed badge: the rules are those of the wasm (tremplin_core::credential), which the
// command line has too; signatures and digests are the browser's (WebCrypto).

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

/** What a proof of `eddsa-jcs-2022` signs (Data Integrity EdDSA Cryptosuites 1.0, section 3.3): the
 * digests of its options and of the document, one after the other. */
async function digests({ proof, ...document }, chosen) {
  const { proofValue, ...options } = chosen;
  const digest = async (value) => new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(value))));
  const both = [await digest(options), await digest(document)];
  return Uint8Array.from(both.flatMap((bytes) => [...bytes]));
}

/** What is found out about what `file` (bytes) holds: { text, credential, reasons, standing }, or
 * { reasons } where nothing can be read. Reasons are numbers, the same in every bundle.
 * `trusted` is a JWK set, or undefined where nobody has said whom to trust. */
export async function verify(wasm, file, { trusted, achievement, now = Date.now() }) {
  let signed;
  try {
    signed = wasm.Signed.open(file);
  } catch (reason) {
    if (typeof reason !== 'number') throw reason;
    return { reasons: [reason], standing: wasm.standing([reason]) };
  }
  try {
    const answers = [];
    const document = signed.document();
    for (let index = 0; index < signed.count(); index += 1) {
      let question;
      try {
        let message;
        if (document && signed.canonical(index)) {
          if (!globalThis.crypto?.subtle) {
            answers.push('unsupported');
            continue;
          }
          const proofs = [document.proof].flat();
          message = await digests(document, proofs[index]);
        }
        question = signed.question(index, trusted, message);
      } catch (reason) {
        if (typeof reason !== 'number') throw reason;
        answers.push(reason);
        continue;
      }
      const said = question ? await answer(question) : 'unsupported';
      answers.push(question?.pinned ? said : `${said}-unpinned`);
    }
    const reasons = [...signed.judge(answers, now, achievement)];
    return { text: signed.text(), credential: signed.credential(), reasons, standing: wasm.standing(reasons) };
  } finally {
    signed.free();
  }
}
