// Sentences from `content-schema/locales/`, for scripts. `words:shelf` is a module with the French sentences of an
// area and the place of each; a file of another language is text as `content-schema/locales/src/write.rs` has it.

/** One sentence of an area, into which nothing is put. */
export const sentence = (inside, base, file, line) => (file || inside).split('\n')[(file ? base : 1) + line];

/** Says sentences of an area in the language of `file`; without one, in French. `put` are what stands in it, by
 * name; a number `n` decides on the form, where none is asked for. */
export function speaker(inside, base, file) {
  const lines = (file || inside).split('\n');
  const table = lines[0].split('|')[1];
  const from = file ? base : 1;
  return (line, put = {}, form) => {
    const forms = lines[from + line].split('|');
    const { n } = put;
    const counted = forms[1] && n >= 0 ? table[n < 100 ? n : 100 + n % 100] : 0;
    return forms[form ?? counted].replace(/\{(\w+)\}/g, (_, name) => put[name]);
  };
}
