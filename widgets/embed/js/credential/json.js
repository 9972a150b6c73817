/** A value as JSON, also where an old library (Prototype 1.6) has given arrays a `toJSON` of its own. */
export function json(value) {
  const { toJSON } = Array.prototype;
  delete Array.prototype.toJSON;
  try {
    return JSON.stringify(value);
  } finally {
    if (toJSON) Array.prototype.toJSON = toJSON;
  }
}
