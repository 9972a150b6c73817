/** Where the loader is, and so everything that it fetches. */
export const home = import.meta.url;
