// Not `new URL(…, import.meta.url)`: a bundler would look for one file, and Tremplin's files fetch one another.
const here = import.meta.url;
const beside = new URL('./dist/', here).href;

let asked;

/** Defines the tags once, with the files of a folder; resolves when they are defined, and at once on a server. */
export function define(folder = beside) {
  if (typeof document === 'undefined') return Promise.resolve();
  return (asked ??= load(new URL('tremplin.js', new URL(`${folder}`.replace(/\/?$/, '/'), document.baseURI)).href));
}

async function load(loader) {
  try {
    await import(/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ loader);
  } catch (cause) {
    asked = undefined;
    console.warn(`tremplin: ${loader} cannot be had: copy the files there with "npx tremplin-widgets FOLDER" and call define('/FOLDER/'), or use tremplin-widgets/vite`, cause);
  }
}
