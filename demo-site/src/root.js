/** Where the site lies on its server, without the slash at the end: this file is in `snippets/<package>/src/` of it. */
export const siteRoot = () => new URL('../../..', import.meta.url).pathname.replace(/\/$/, '');
