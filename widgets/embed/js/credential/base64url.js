import { encode } from './packed.js';

/** A text as base64url without padding (RFC 4648, section 5). */
export const base64url = (text) => encode(new TextEncoder().encode(text));
