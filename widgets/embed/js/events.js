// What a frame may tell the page around it: these events, with parts that are what they should be.
// tremplin.d.ts says what each of them means.

const NAME = /^tremplin-(ready|answered|reviewed|completed|earned|issued|verified|error)$/;

/** The names behind `tremplin-`. */
export const NAMES = /* @__PURE__ */ NAME.source.match(/\w+(?=[|)])/g);

/** Parts of events that are no texts, each with its value in JSON; without one that fits, it matches the
 * name alone. Any other part is a text, or does not pass. */
const PARTS = /^((items|cards|requirements|score|maxScore|scaled|firstScaled|attempt|duration|reviewed|seen|known|at|due):(null$|\d[\d.e-]*$)?|(correct|passed|firstPassed|reverse|fatal):(null$|true$|false$)?|(missed|reasons|problems):(\[("(\\.|[^"\\])*",?)*]$)?|response:(null$|true$|false$|\[[\d,]*]$|"[^]*"$)?|\w+:"[^]*"$)/;

/** What may pass of an event's detail; undefined where the event is none of ours, or a part is not what it
 * should be. */
export function passed(type, detail) {
  try {
    const known = {};
    for (const name in NAME.test(type) && detail) {
      const json = JSON.stringify(detail[name]);
      const part = PARTS.exec(`${name}:${json}`)?.[0];
      if (part?.endsWith(':')) return undefined;
      if (part && json.length < 1e4) known[name] = JSON.parse(json);
    }
    return (known.id || known.code) && known;
  } catch {
    // It goes round in circles, or is nothing that JSON knows.
    return undefined;
  }
}
