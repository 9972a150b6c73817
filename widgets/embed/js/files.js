// How files of the bundle are fetched: as the loader does it, which knows what they have to be.

/** See tremplin.js. */
export const { file, script, twice } = customElements.get('tremplin-quiz');
const there = {};
/** A script for which a wish has come, from where it came at last: from where it failed first, WebKit would fetch it as
 * another one. */
export const wanted = (name) => (there[name] ??= twice((again) => script(name, again)).catch((cause) => {
  delete there[name];
  throw cause;
}));
