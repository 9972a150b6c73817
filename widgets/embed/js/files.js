// How files of the bundle are fetched: as the loader does it, which knows what they have to be.

/** See tremplin.js. */
export const { file, script, twice } = customElements.get('tremplin-quiz');
/** A script for which a wish has come; browsers keep it. */
export const wanted = (name) => twice((again) => script(name, again));
