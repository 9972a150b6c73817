// Parts that are fetched only where they are wanted.
const under = {};
const tries = {};

/** The module in a file of `dist/`. Browsers remember one that failed to load under its address. */
export const part = (file) => (under[file] ??= import(new URL(`${file}${tries[file] ? `?${tries[file]}` : ''}`, import.meta.url).href).catch((cause) => {
  delete under[file];
  tries[file] = -~tries[file];
  throw cause;
}));
