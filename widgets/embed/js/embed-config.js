// embed.config.json, beside embed.html: where content may come from, and which pages around are told more.

/** In a sandbox the page's own origin is opaque; the address still says where it came from. */
export const own = new URL(location.href).origin;

const { fetch } = window;
let config;
/** The web addresses that stand under this name. */
async function listed(name) {
  config ??= fetch('embed.config.json').then((response) => response.json()).catch((cause) => {
    console.warn(`tremplin: embed.config.json: ${cause}`);
  });
  const given = (await config)?.[name];
  if (given && !Array.isArray(given)) console.warn(`tremplin: embed.config.json: "${name}" must be a list of addresses`);
  return (Array.isArray(given) ? given : []).map(addressOf).filter((url) => /^https?:$/.test(url?.protocol));
}

function addressOf(text) {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Whether a server may take the path for another one: a slash, a backslash or dots that are written as
 * something else, twice encoded, or `..;` as some servers read it. */
function isDevious(path) {
  try {
    const plain = decodeURIComponent(path);
    // eslint-disable-next-line no-control-regex
    return /[\\%\x00-\x1f]|\/\.\.?([;/]|$)/.test(plain) || plain.split('/').length > path.split('/').length;
  } catch {
    return true;
  }
}

/** Whether content and keys may come from there: an address in `allow` stands for itself and for what lies
 * below it. */
export async function allowed(url) {
  if (url.origin === own) return true;
  if (url.username || url.password || isDevious(url.pathname)) return false;
  return (await listed('allow')).some(({ origin, pathname }) => url.origin === origin
    && (url.pathname === pathname || url.pathname.startsWith(pathname.replace(/\/?$/, '/'))));
}

/** Holds answers to the same rule: an address that is allowed may lead elsewhere. */
export function fetchAllowed(addresses) {
  window.fetch = async (...asked) => {
    const response = await fetch(...asked);
    if (!response.redirected || !addresses.includes(asked[0]) || await allowed(new URL(response.url))) return response;
    response.body?.cancel();
    throw Object.assign(new Error(`not in embed.config.json: ${response.url}`), { code: 'content-refused', details: {} });
  };
}

/** Whether the page around is told what a learner answers: one of this origin, or of one in `parents`. */
export const isNamed = async (origin) => origin === own || (await listed('parents')).some((url) => url.origin === origin);
