// The text of a module, as it comes in.
import { failure, orElse } from './failure.js';

const MOST_BYTES = 8e6;
/** After so many characters a widget may start, while the rest of the text is on its way. */
const EARLY = 3e4;

/** The text that the loader has asked for, or its beginning and what gets the rest. Widgets that have the same
 * response share it. */
export async function read({ response, ...content }) {
  return { ...content, ...await (response.tremplin ??= begin(response, content.base)) };
}

async function begin({ ok, status, headers, body }, url) {
  if (!ok) throw failure(status === 404 || status === 410 ? 'content-not-found' : 'content-unreachable', `${status} ${url}`);
  const reader = body.getReader();
  const tooLarge = () => {
    reader.cancel();
    return failure('content-too-large', `> ${MOST_BYTES} ${url}`);
  };
  if (headers.get('content-length') > MOST_BYTES) throw tooLarge();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const upTo = async (most) => {
    while (text.length < most) {
      const { done, value } = await orElse(reader.read(), 'content-unreachable', url);
      if (done) return { text: (text += decoder.decode()) };
      size += value.length;
      if (size > MOST_BYTES) throw tooLarge();
      text += decoder.decode(value, { stream: true });
    }
    let all;
    return { text, rest: () => (all ??= upTo(Infinity)) };
  };
  return upTo(EARLY);
}
