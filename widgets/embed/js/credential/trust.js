// Whom a page trusts.
import { fault } from '../fault.js';
import { wasm, secondPart } from './wasm.js';

/** The JWK set that a text from an address is. */
export async function keySet(text, address) {
  try {
    return wasm.key_set(text);
  } catch (wrong) {
    const why = await secondPart().then(() => wasm.sentence(wrong, 'en'), () => wasm.name(wrong));
    throw new Error(`${address}: ${why}`, { cause: wrong });
  }
}

/** The keys of the `issuers` attribute (the address of a JWK set), otherwise the one that the badge's module
 * names, as `keys`; undefined where nobody has said whom to trust. What is wrong with the attribute the page
 * hears, `failed` says that there is something. */
export async function trustedBy({ host, module }) {
  const pinned = host.getAttribute('issuers');
  const { id, key } = module?.issuer ?? {};
  if (!pinned) return { keys: id && key ? { keys: [{ ...key, issuer: id }] } : undefined };
  let code = 'issuers-unreachable';
  try {
    const { href } = new URL(pinned, document.baseURI);
    // A blob is what a script of the page has made: keys that this browser keeps.
    if (!/^(blob:)?https?:/.test(href)) throw new Error(`not http: ${href}`);
    const response = await fetch(href).catch((cause) => {
      throw new Error(`${href}: ${cause.message}`);
    });
    if (!response.ok) throw new Error(`${href}: ${response.status}`);
    code = 'issuers-invalid';
    return { keys: await keySet(await response.text(), href) };
  } catch (cause) {
    fault(host, module?.id ?? 'shelf', code, cause);
    return { failed: true };
  }
}
