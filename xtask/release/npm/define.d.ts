/**
 * Defines the tags once, `<tremplin-quiz>` and the others. On a server nothing happens.
 *
 * @param folder Address of the folder with the files of `dist/`; without it, the place where they lie beside
 * this package, or where the plugin `tremplin-widgets/vite` has put them.
 * @returns When the tags are defined. Where the files cannot be had, the console says so.
 */
export function define(folder?: string | URL): Promise<void>;
