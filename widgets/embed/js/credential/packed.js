// What is compressed, and signed badges in digits for QR codes.
//
// A code holds digits in 3⅓ bits each and the letters of a token in 8 (ISO/IEC 18004, section 7.4), so a
// badge takes about half the squares as a number: a 1, then in hexadecimal the length of the signature (two
// bytes), the signature, and in zlib's format (RFC 1950) the JSON texts of header and payload with a
// zero byte between them. `content-schema/cli/src/credential/packed.rs` reads the same.

/** A code of the largest size holds this many digits. */
const MOST_DIGITS = 7089;

/** A badge has at most this many bytes, decompressed. */
const MOST_BYTES = 64 * 1024;

const bytesOf = async (stream) => new Uint8Array(await new Response(stream).arrayBuffer());

/** What is compressed in a format of the Compression Streams standard; it fails where that is more than
 * `most` bytes. */
export async function unpacked(bytes, format, most) {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const parts = [];
  for (let size = 0; size <= most;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
    size += value.length;
  }
  reader.cancel().catch(() => {});
  throw new Error('it unfolds to too much');
}

/** Bytes as base64url without padding (RFC 4648, section 5). */
export const encode = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const decode = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** Whether the text behind `tremplin-badge=` is such a number: a token never is. */
export const isDigits = (text) => /^[1-9]\d*$/.test(text) && text.length <= MOST_DIGITS;

/** The token that the digits stand for. */
export async function fromDigits(digits) {
  const hex = BigInt(digits).toString(16);
  const bytes = Uint8Array.from(hex.slice(1).match(/../g) ?? [], (pair) => parseInt(pair, 16));
  if (hex[0] !== '1' || hex.length % 2 === 0) throw new Error('no badge in digits');
  const start = 2 + bytes[0] * 256 + bytes[1];
  const texts = await unpacked(bytes.subarray(start), 'deflate', MOST_BYTES);
  const end = texts.indexOf(0);
  if (end < 0) throw new Error('no badge in digits');
  return [texts.subarray(0, end), texts.subarray(end + 1), bytes.subarray(2, start)].map(encode).join('.');
}

/** The digits of a token; undefined where the browser can't make them, or they would stand for another. */
export async function toDigits(token) {
  try {
    const [header, payload, signature] = token.split('.').map(decode);
    const texts = new Blob([header, Uint8Array.of(0), payload]).stream();
    const zipped = await bytesOf(texts.pipeThrough(new CompressionStream('deflate')));
    const bytes = [signature.length >> 8, signature.length & 255, ...signature, ...zipped];
    const digits = BigInt(`0x1${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`).toString();
    return isDigits(digits) && (await fromDigits(digits)) === token ? digits : undefined;
  } catch {
    return undefined;
  }
}
