/** Where the site lies on its server, without the slash at the end: this file is in `snippets/<package>/src/` of it. */
export const siteRoot = () => new URL('../../..', import.meta.url).pathname.replace(/\/$/, '');

/** Whether each address is a folder with a page: `xtask/release` writes the site so. */
export const hasFolders = () => 'folders' in document.documentElement.dataset;
